package io.touchline.matches;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.delivery.Delivery;
import io.touchline.matchstate.MatchStateSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** The bean that the route for matches uses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchStateSettings.class)
class MatchConfiguration {

    @Bean
    MatchDelivery matches(
            Delivery delivery, NamedParameterJdbcOperations jdbc, MatchStateSettings settings, MeterRegistry meters) {
        return new MatchDelivery(delivery, new MatchDecisions(jdbc, settings, meters));
    }
}
