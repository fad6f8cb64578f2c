package io.touchline.schedule;

import java.time.Duration;
import java.time.Instant;
import org.apache.camel.component.timer.TimerEndpoint;

/** The ticks of a timer: a first one after a delay, and then one each period. */
record TimerTicks(TimerEndpoint timer) implements Ticks {

    @Override
    public Plan plan(Instant started, Instant last) {
        Duration period = Duration.ofMillis(Math.max(0, timer.getPeriod()));
        if (period.isZero() || timer.getRepeatCount() == 1) {
            return new Plan("once", null, last == null ? first(started) : null);
        }
        return new Plan(Plan.every(period), null, last == null ? first(started) : last.plus(period));
    }

    private Instant first(Instant started) {
        return timer.getTime() == null
                ? started.plusMillis(Math.max(0, timer.getDelay()))
                : timer.getTime().toInstant();
    }
}
