package io.touchline.pollreplay;

import java.time.Instant;

/** Is told how far a replay has come. */
@FunctionalInterface
public interface ReplayProgress {

    /**
     * After each poll.
     *
     * @param polls how many so far
     * @param time when the last of them was recorded
     */
    void at(long polls, Instant time);
}
