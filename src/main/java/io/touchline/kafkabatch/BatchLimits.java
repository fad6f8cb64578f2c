package io.touchline.kafkabatch;

import java.time.Duration;

/**
 * When a batch is closed: with this many records, with this many bytes, or this long after its first record.
 *
 * @param bytes of keys and values
 */
record BatchLimits(int records, long bytes, Duration longestWait) {

    private static final int MOST_OF_ONE_POLL = 1000;

    /** How many records are asked for at once: few enough that the last ones of a batch do not overfill it. */
    int recordsOfOnePoll() {
        return Math.max(1, Math.min(MOST_OF_ONE_POLL, records / 4));
    }
}
