package io.touchline.generator;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Invented games that are always in play.
 *
 * @param enabled true or false; auto is decided before the service starts, and false for whoever does not decide
 * @param games how many are in play at a time
 * @param speed how many seconds of a match pass in one of ours
 * @param seed the same seed invents the same games
 * @param pause time between the end of a game and the kick-off of the next
 * @param tick time between two looks at what is due
 * @param file where it is kept which games are in play; blank to forget it
 */
@ConfigurationProperties(prefix = "generator", ignoreUnknownFields = false)
public record GeneratorSettings(
        @DefaultValue("auto") String enabled,
        @DefaultValue("3") int games,
        @DefaultValue("20") double speed,
        @DefaultValue("2026") long seed,
        @DefaultValue("20s") Duration pause,
        @DefaultValue("100ms") Duration tick,
        @DefaultValue("") String file) {

    private static final int MOST_GAMES = 100;

    public GeneratorSettings {
        enabled = enabled.strip().toLowerCase(Locale.ROOT);
        if (!enabled.matches("auto|true|false|on|off")) {
            throw new IllegalArgumentException(
                    "generator.enabled (GENERATOR_ENABLED) is auto, true or false, not '" + enabled + "'");
        }
        if (games < 1 || games > MOST_GAMES) {
            throw new IllegalArgumentException(
                    "generator.games is a number from 1 to " + MOST_GAMES + ", not " + games);
        }
        if (!(speed > 0 && speed <= 1_000_000)) {
            throw new IllegalArgumentException("generator.speed is more than 0 and at most 1,000,000, not " + speed);
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("generator.pause must not be negative");
        }
        if (tick.isNegative() || tick.isZero()) {
            throw new IllegalArgumentException("generator.tick must be longer than nothing, such as 100ms");
        }
    }

    /** Whether games are to be in play from the start on. */
    boolean isOn() {
        return enabled.equals("true") || enabled.equals("on");
    }
}
