package io.touchline.rejects;

import io.touchline.topics.KafkaAdmin;
import io.touchline.topics.KafkaConnection;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The archive of rejected records, and what counts them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RejectsSettings.class)
class RejectsConfiguration {

    @Bean
    RejectTopics rejectTopics(KafkaAdmin admin, KafkaConnection connection) {
        return new RejectTopics(admin, connection);
    }

    @Bean
    RejectArchive rejectArchive(
            RejectsSettings settings, RejectTopics topics, KafkaConnection connection, Clock clock) {
        return new RejectArchive(settings, topics, connection, clock);
    }

    @Bean
    RejectSummary rejectSummary(RejectTopics topics, KafkaConnection connection) {
        return new RejectSummary(topics, connection);
    }

    @Bean
    ArchiveSummary archiveSummary(RejectsSettings settings) {
        return new ArchiveSummary(settings);
    }
}
