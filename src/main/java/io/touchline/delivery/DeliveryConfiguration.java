package io.touchline.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.clickhouse.ClickHouse;
import io.touchline.topics.KafkaConnection;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** The beans that store routes use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    DeadLetterProducer deadLetterProducer(KafkaConnection connection) {
        return new DeadLetterProducer(connection);
    }

    @Bean
    DeadLetters deadLetters(DeadLetterProducer producer, MeterRegistry meters, Clock clock) {
        return new DeadLetters(producer, meters, clock);
    }

    @Bean
    DeliveryMonitor deliveryHealthIndicator(MeterRegistry meters, Clock clock) {
        return new DeliveryMonitor(meters, clock);
    }

    @Bean
    Statements statements() {
        return new Statements();
    }

    @Bean
    StatementCheck statementCheck(DataSource postgres) {
        return new StatementCheck(postgres);
    }

    @Bean
    RawDelivery rawDelivery(
            ObjectMapper json, ClickHouse clickHouse, DeadLetters deadLetters, DeliveryMonitor monitor, Clock clock) {
        return new RawDelivery(new BatchJson(json.getFactory()), clickHouse, deadLetters, monitor, clock);
    }

    @Bean
    Delivery delivery(
            ObjectMapper json,
            NamedParameterJdbcOperations jdbc,
            Statements statements,
            DeadLetters deadLetters,
            DeliveryMonitor monitor,
            Clock clock) {
        return new Delivery(new Stores(json, jdbc, statements), deadLetters, monitor, clock);
    }
}
