package io.touchline.validation;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.contract.ContractSettings;
import io.touchline.contract.Contracts;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.TopicCreator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that check records. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    @Bean
    Outlet validationOutlet(KafkaConnection connection, TopicCreator topics) {
        return new Outlet(connection, topics);
    }

    @Bean
    Validation validation(
            Contracts contracts, Outlet outlet, ContractSettings settings, MeterRegistry meters, Clock clock) {
        return new Validation(
                contracts,
                outlet,
                new Repeats(settings.dropRepeats(), settings.rememberedKeys()),
                new ValidationMonitor(meters),
                clock);
    }
}
