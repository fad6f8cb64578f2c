package io.touchline.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the simulator plays and how fast.
 *
 * @param seed the same seed invents the same match days
 * @param speed seconds that pass in the simulated world in one of ours; 0 stops the invented world, and makes
 *     recordings play their next answer at each request
 * @param recordings folder of recorded answers to play back; blank: match days are invented
 * @param startAt where the playback begins; an instant as 2026-06-18T00:00:00Z; blank: at
 *     the first recorded answer
 * @param requestsPerMinute requests granted to each token in a minute
 */
@ConfigurationProperties(prefix = "touchline.simulator", ignoreUnknownFields = false)
public record SimulatorSettings(
        @DefaultValue("2026") long seed,
        @DefaultValue("30") double speed,
        @DefaultValue("") String recordings,
        @DefaultValue("") String startAt,
        @DefaultValue("10") int requestsPerMinute) {

    /** @throws IllegalArgumentException naming the setting that makes no sense, and its value */
    public SimulatorSettings {
        if (Double.isNaN(speed) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("touchline.simulator.speed must be a finite number: " + speed);
        }
        if (speed < 0) {
            throw new IllegalArgumentException("touchline.simulator.speed must not be negative: " + shown(speed));
        }
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "touchline.simulator.requests-per-minute must be at least 1: " + requestsPerMinute);
        }
        recordings = recordings == null ? "" : recordings.strip();
        startAt = startAt == null ? "" : startAt.strip();
        instant(startAt);
    }

    /** Where the playback begins; null: at the first recorded answer. */
    Instant start() {
        return instant(startAt);
    }

    boolean playsRecordings() {
        return !recordings.isEmpty();
    }

    /** The request limit in force: whoever steps through recordings answer by answer should not have to wait. */
    int grantedPerMinute() {
        return playsRecordings() && speed == 0 ? Math.max(requestsPerMinute, 1_000_000) : requestsPerMinute;
    }

    private static Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "touchline.simulator.start-at is an instant such as 2026-06-18T00:00:00Z, not '" + text + "'", e);
        }
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
