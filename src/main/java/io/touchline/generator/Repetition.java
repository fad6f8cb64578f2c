package io.touchline.generator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/** When the runs of a series are. */
final class Repetition {

    private final SeriesOrder order;
    private int run;
    private Instant next;

    Repetition(SeriesOrder order) {
        this.order = order;
    }

    /** Waits until it is time for a run. @return false when there is none any more */
    boolean awaitNext() throws InterruptedException {
        int number = run++;
        if (order.runs() != null && number >= order.runs()) {
            return false;
        }
        if (order.times() != null) {
            ZonedDateTime time = order.times().next(ZonedDateTime.now());
            if (time == null) {
                return false;
            }
            sleepUntil(time.toInstant());
            return true;
        }
        if (number == 0) {
            next = Instant.now();
            return true;
        }
        if (order.rhythm() == null) {
            return false;
        }
        next = next.plus(order.rhythm());
        sleepUntil(next);
        next = next.isBefore(Instant.now()) ? Instant.now() : next; // a run that took longer is not made up for
        return true;
    }

    private static void sleepUntil(Instant time) throws InterruptedException {
        Duration wait = Duration.between(Instant.now(), time);
        if (!wait.isNegative()) {
            Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
        }
    }
}
