package io.touchline.matchstate;

import java.time.Duration;

/**
 * How steadily something has to be seen.
 *
 * @param sightings how often in a row, the first time included
 * @param time for how long, from the first of these to the last
 */
public record Steadiness(int sightings, Duration time) {

    public Steadiness {
        if (sightings < 1) {
            throw new IllegalArgumentException("match-state: sightings must be 1 or more, not " + sightings);
        }
        if (time == null || time.isNegative()) {
            throw new IllegalArgumentException("match-state: time must be 0s or longer, not " + time);
        }
    }
}
