package io.touchline.cli;

import io.touchline.clickhouse.ClickHouse;
import io.touchline.contract.Contracts;
import io.touchline.delivery.Delivery;
import io.touchline.feed.FootballDataSettings;
import io.touchline.generator.GameGenerator;
import io.touchline.matches.MatchDelivery;
import io.touchline.postgres.Migration;
import io.touchline.rejects.RejectArchive;
import io.touchline.replay.GameReplays;
import io.touchline.topics.KafkaConnection;
import io.touchline.validation.Validation;
import java.time.Clock;
import org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * What routes may name, for commands that compile or try routes without the service. No configuration class by its
 * annotation, so that the service does not find it.
 */
@ComponentScan(
        basePackageClasses = {
            KafkaConnection.class,
            Migration.class,
            ClickHouse.class,
            Contracts.class,
            Delivery.class,
            MatchDelivery.class,
            Validation.class,
            FootballDataSettings.class,
            RejectArchive.class,
            GameReplays.class,
            GameGenerator.class
        })
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    CompositeMeterRegistryAutoConfiguration.class,
    SimpleMetricsExportAutoConfiguration.class
})
class RouteBeans {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
