package io.touchline.topics;

import java.util.List;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kafka as the rest of the service sees it, embedded or not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class TopicsConfiguration {

    @Bean
    @ConditionalOnProperty(name = "touchline.embedded.kafka", havingValue = "false", matchIfMissing = true)
    KafkaConnectionDetails kafkaOfTheSettings(KafkaSettings settings) {
        return () -> List.of(settings.bootstrapServers().split("\\s*,\\s*"));
    }

    @Bean
    KafkaProducers kafkaProducers() {
        return new RealProducers();
    }

    @Bean
    KafkaConnection kafkaConnection(KafkaSettings settings, KafkaConnectionDetails details, KafkaProducers producers) {
        return new KafkaConnection(settings, details, producers);
    }

    @Bean
    ComponentCustomizer kafkaOfTheRoutes(KafkaConnection connection, KafkaProducers producers) {
        return ComponentCustomizer.forType(KafkaComponent.class, kafka -> {
            kafka.setKafkaClientFactory(new CamelKafkaClients(connection, producers));
            kafka.getConfiguration().setBrokers(connection.servers());
        });
    }

    @Bean
    KafkaAdmin kafkaAdmin(KafkaConnection connection) {
        return new KafkaAdmin(connection);
    }

    @Bean
    TopicChanges topicChanges(KafkaAdmin admin, KafkaSettings settings) {
        return new TopicChanges(admin, settings);
    }

    @Bean
    TopicCreator topicCreator(KafkaAdmin admin, KafkaSettings settings, TopicChanges changes) {
        return new TopicCreator(admin, settings, changes);
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(KafkaAdmin admin, KafkaConnection connection) {
        return new KafkaHealth(admin, connection);
    }
}
