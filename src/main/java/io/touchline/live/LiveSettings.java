package io.touchline.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long games are kept in memory.
 *
 * @param keepFinished for how long after its last event a game that is over is still shown
 * @param keepSilent a game that is not over is forgotten after so long without an event
 * @param mostGames of more games those are forgotten first that are over, and of them the oldest
 */
@ConfigurationProperties(prefix = "live", ignoreUnknownFields = false)
public record LiveSettings(
        @DefaultValue("3h") Duration keepFinished,
        @DefaultValue("24h") Duration keepSilent,
        @DefaultValue("1000") int mostGames) {

    private static final int MOST = 100_000;

    public LiveSettings {
        if (keepFinished.isNegative()) {
            throw new IllegalArgumentException("live.keep-finished must not be negative");
        }
        if (keepSilent.isNegative() || keepSilent.isZero()) {
            throw new IllegalArgumentException("live.keep-silent must be longer than nothing, such as 24h");
        }
        if (mostGames < 1 || mostGames > MOST) {
            throw new IllegalArgumentException("live.most-games is a number from 1 to " + MOST + ", not " + mostGames);
        }
    }
}
