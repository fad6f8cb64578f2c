package io.touchline.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaSettings;
import io.touchline.topics.TopicSettings;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The games in play. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

    @Bean
    Games games(LiveSettings settings, MeterRegistry meters, Clock clock) {
        return new Games(settings, meters, clock);
    }

    @Bean
    GameFeed gameFeed(Games games, KafkaConnection connection, KafkaSettings kafka) {
        List<String> topics = Stream.of("raw-events", "live-football-events")
                .map(kafka.topics()::get)
                .filter(Objects::nonNull)
                .map(TopicSettings::name)
                .toList();
        return new GameFeed(games, connection, topics);
    }
}
