package io.touchline.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.matchstate.MatchStateSettings;
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
    EventPages eventPages(Games games, KafkaConnection connection) {
        return new EventPages(games, connection);
    }

    @Bean
    GameFeed gameFeed(
            Games games,
            MatchStateSettings thresholds,
            KafkaConnection connection,
            KafkaSettings kafka,
            MeterRegistry meters,
            Clock clock) {
        List<String> events = Stream.of("raw-events", "live-football-events")
                .map(kafka.topics()::get)
                .filter(Objects::nonNull)
                .map(TopicSettings::name)
                .toList();
        TopicSettings matches = kafka.topics().get("matches");
        GameIntake intake = new GameIntake(games, thresholds, meters);
        return new GameFeed(games, intake, connection, events, matches == null ? null : matches.name(), clock);
    }
}
