package io.touchline.kafkabatch;

import java.time.Duration;

/** How long to wait before the next try: a second, and then twice as long each time, up to a limit. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);

    private final Duration longest;
    private Duration next = FIRST;

    BackOff(Duration longest) {
        this.longest = longest;
    }

    Duration next() {
        Duration now = next.compareTo(longest) < 0 ? next : longest;
        next = now.multipliedBy(2);
        return now;
    }

    /** Begins anew, after a success. */
    void reset() {
        next = FIRST;
    }
}
