package io.touchline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** Dead letters that are only counted, for tests of those who send their own. */
public final class CountedDeadLetters {

    private CountedDeadLetters() {}

    public static DeadLetters in(MeterRegistry meters, Clock clock) {
        return new DeadLetters(null, meters, clock);
    }
}
