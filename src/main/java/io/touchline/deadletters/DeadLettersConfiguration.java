package io.touchline.deadletters;

import io.touchline.delivery.DeliverySettings;
import io.touchline.topics.KafkaAdmin;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaSettings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Dead letters for the commands, and for the management port where there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliverySettings.class, KafkaSettings.class})
class DeadLettersConfiguration {

    @Bean
    Broker deadLetterBroker(KafkaAdmin admin, KafkaConnection connection) {
        return new Broker(admin, connection);
    }

    @Bean
    ReplayMarks replayMarks(Broker broker, KafkaConnection connection, KafkaSettings settings, Clock clock) {
        return new ReplayMarks(broker, connection, settings, clock);
    }

    @Bean
    LetterScan letterScan(Broker broker, KafkaConnection connection, ReplayMarks marks) {
        return new LetterScan(broker, connection, marks);
    }

    @Bean
    DeadLetterInspection deadLetterInspection(LetterScan scan, Clock clock) {
        return new DeadLetterInspection(scan, clock);
    }

    @Bean
    DeadLetterReplay deadLetterReplay(
            Broker broker, KafkaConnection connection, LetterScan scan, ReplayMarks marks, DeliverySettings settings) {
        return new DeadLetterReplay(broker, connection, scan, marks, settings);
    }

    @Bean
    @ConditionalOnWebApplication
    DeadLettersEndpoint deadLettersEndpoint(DeadLetterInspection inspection, DeadLetterReplay replay, Clock clock) {
        return new DeadLettersEndpoint(inspection, replay, clock);
    }
}
