package io.touchline.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits longer from time to time, from a second up to a limit, and not at all once the service stops. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);

    private final Duration longest;
    private final CountDownLatch stopping;
    private Duration next = FIRST;

    BackOff(Duration longest, CountDownLatch stopping) {
        this.longest = longest;
        this.stopping = stopping;
    }

    /**
     * Waits.
     *
     * @return false when the service stops meanwhile and trying again is no use
     */
    boolean await() {
        Duration now = next.compareTo(longest) < 0 ? next : longest;
        next = now.multipliedBy(2);
        try {
            return !stopping.await(now.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
