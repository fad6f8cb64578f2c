package io.touchline.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * A turn that was taken and is over.
 *
 * @param at when it began
 * @param error why it failed, in one line; null if it did not
 */
record Run(Instant at, Duration took, String error) {

    boolean failed() {
        return error != null;
    }
}
