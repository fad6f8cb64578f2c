package io.touchline.reload;

import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Down while what runs is not what the files say, although the routes that were running go on: someone has to look. */
final class ReloadHealth implements HealthIndicator {

    private final ReloadHistory history;

    ReloadHealth(ReloadHistory history) {
        this.history = history;
    }

    @Override
    public Health health() {
        Optional<Outcome> newest = history.newest();
        boolean good = newest.map(outcome -> outcome.result().isGood()).orElse(true);
        Health.Builder health = (good ? Health.up() : Health.down()).withDetail("lastGood", history.lastGood());
        newest.ifPresent(outcome -> health.withDetail("at", outcome.at())
                .withDetail("result", outcome.result())
                .withDetail("said", outcome.line()));
        return health.build();
    }
}
