package io.touchline.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far recorded time has come: from where the playback begins, {@code speed} seconds for each of ours. With speed 0
 * time has always come.
 */
final class PlaybackClock {

    private final Instant from;
    private final double speed;
    private final Clock clock;
    private final Instant started;

    PlaybackClock(Instant from, double speed, Clock clock) {
        this.from = from;
        this.speed = speed;
        this.clock = clock;
        this.started = clock.instant();
    }

    boolean hasCome(Instant recorded) {
        if (speed == 0) {
            return true;
        }
        long elapsed = Duration.between(started, clock.instant()).toMillis();
        return !recorded.isAfter(from.plusMillis((long) (elapsed * speed)));
    }
}
