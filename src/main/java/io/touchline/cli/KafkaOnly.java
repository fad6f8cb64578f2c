package io.touchline.cli;

import io.touchline.deadletters.DeadLetterReplay;
import io.touchline.rejects.RejectArchive;
import io.touchline.replay.ReplaySettings;
import io.touchline.topics.KafkaConnection;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** What commands need of the service. No configuration class by its annotation, so that the service does not find it. */
@ComponentScan(
        basePackageClasses = {KafkaConnection.class, DeadLetterReplay.class, RejectArchive.class, ReplaySettings.class})
class KafkaOnly {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
