package io.touchline.pollreplay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * From the first sighting of something until it was shown.
 *
 * @param polls how many sightings of the match later; -1 if it was never shown
 * @param minutes the same in minutes
 */
record Delay(int polls, double minutes) {

    private static final Delay NEVER = new Delay(-1, 0);

    /** @param shown number of the sighting at which it was shown; -1 for none */
    static Delay between(int first, int shown, List<Instant> times) {
        return shown < 0
                ? NEVER
                : new Delay(
                        shown - first,
                        Duration.between(times.get(first), times.get(shown)).toSeconds() / 60.0);
    }

    boolean isNever() {
        return polls < 0;
    }

    @Override
    public String toString() {
        if (isNever()) {
            return "never";
        }
        return String.format(Locale.ROOT, "%d poll%s and %.0f min late", polls, polls == 1 ? "" : "s", minutes);
    }
}
