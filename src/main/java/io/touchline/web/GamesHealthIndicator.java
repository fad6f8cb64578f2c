package io.touchline.web;

import io.touchline.live.Games;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Whether this instance can serve games: it cannot before it has read from Kafka how all of them stand. */
@Component
final class GamesHealthIndicator implements HealthIndicator {

    private final Games games;

    GamesHealthIndicator(Games games) {
        this.games = games;
    }

    @Override
    public Health health() {
        return Health.status(games.isCaughtUp() ? Status.UP : Status.OUT_OF_SERVICE)
                .withDetail("known", games.present().games().size())
                .build();
    }
}
