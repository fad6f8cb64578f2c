package io.touchline.generator;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.replay.GamesFile;
import io.touchline.replay.ReplaySettings;
import io.touchline.replay.RunningGames;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that the route of invented games uses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GeneratorSettings.class, ReplaySettings.class})
class GeneratorConfiguration {

    /** Breaks are as long as in replays. */
    @Bean
    GameGenerator gameGenerator(GeneratorSettings settings, ReplaySettings replays, MeterRegistry meters, Clock clock) {
        RunningGames games = new RunningGames(
                "generator", GameGenerator::again, new GamesFile(settings.file()), replays.breaks(), meters, clock);
        return new GameGenerator(settings, games, clock);
    }

    @Bean
    SeriesRuns seriesRuns(KafkaConnection connection, KafkaSettings kafka, ReplaySettings replays) {
        return new SeriesRuns(
                connection, kafka.topics().get("live-football-events").name(), replays.breaks());
    }
}
