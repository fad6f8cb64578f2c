package io.touchline.replay;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that routes of games in play use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplaySettings.class)
class ReplayConfiguration {

    @Bean
    EventBatch eventBatch() {
        return new EventBatch();
    }

    @Bean
    GameReplays gameReplays(ReplaySettings settings, MeterRegistry meters, Clock clock) {
        EventSource source = source(settings.events());
        RunningGames games = new RunningGames(
                "statsbomb",
                (id, origin) -> source.read(id),
                new GamesFile(settings.file()),
                settings.breaks(),
                meters,
                clock);
        return new GameReplays(settings, source, games);
    }

    static EventSource source(String events) {
        if (events.isBlank()) {
            return new NoEvents();
        }
        return ReplaySettings.isUrl(events) ? new EventUrl(events) : new EventFolder(Path.of(events));
    }
}
