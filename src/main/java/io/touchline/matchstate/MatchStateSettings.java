package io.touchline.matchstate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How steadily something has to be seen before it is believed. All thresholds of this package are here; their defaults
 * are in {@link #DEFAULTS}.
 *
 * @param vouched for what goes back, in a sighting that holds something never seen before and so is no stale copy
 * @param correction for a score that falls while the match is on, another team, a phase that was held before and comes
 *     back, as after a postponement
 * @param afterEnd for a score that changes after the end
 * @param reversal for a phase that goes back, a score beside such a phase, and names and dates that were replaced
 * @param erasure for what was known and is missing
 * @param settling how long after its end a match may still get goals at once
 * @param correctionsUntil how long after its end anything about a match may still be corrected
 * @param longest what was contradicted again and again has to be steady for twice the time each time, up to this
 * @param clockSkew how far lastUpdated may be ahead of our clock before it counts as being from the future
 */
@ConfigurationProperties(prefix = "match-state", ignoreUnknownFields = false)
public record MatchStateSettings(
        Steadiness vouched,
        Steadiness correction,
        Steadiness afterEnd,
        Steadiness reversal,
        Steadiness erasure,
        @DefaultValue("30m") Duration settling,
        @DefaultValue("48h") Duration correctionsUntil,
        @DefaultValue("24h") Duration longest,
        @DefaultValue("2m") Duration clockSkew) {

    /** What holds where the settings say nothing; {@code config/application.yaml} has the same. */
    public static final MatchStateSettings DEFAULTS = new MatchStateSettings(
            null,
            null,
            null,
            null,
            null,
            Duration.ofMinutes(30),
            Duration.ofHours(48),
            Duration.ofHours(24),
            Duration.ofMinutes(2));

    public MatchStateSettings {
        vouched = vouched == null ? new Steadiness(2, Duration.ZERO) : vouched;
        correction = correction == null ? new Steadiness(3, Duration.ofMinutes(10)) : correction;
        afterEnd = afterEnd == null ? new Steadiness(6, Duration.ofMinutes(30)) : afterEnd;
        reversal = reversal == null ? new Steadiness(6, Duration.ofMinutes(60)) : reversal;
        erasure = erasure == null ? new Steadiness(48, Duration.ofHours(24)) : erasure;
        requirePositive("settling", settling);
        requirePositive("corrections-until", correctionsUntil);
        requirePositive("longest", longest);
        requirePositive("clock-skew", clockSkew);
        if (longest.compareTo(correctionsUntil) >= 0) {
            throw new IllegalArgumentException("match-state.longest must be shorter than match-state.corrections-until,"
                    + " or a correction that was contradicted can never be believed");
        }
    }

    private static void requirePositive(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("match-state." + name + " must be 0s or longer, not " + time);
        }
    }
}
