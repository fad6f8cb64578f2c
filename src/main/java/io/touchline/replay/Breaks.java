package io.touchline.replay;

import java.time.Duration;

/**
 * How long nothing is played between two periods, in match time.
 *
 * @param halfTime between the halves
 * @param extraTime before extra time
 * @param extraHalfTime between the halves of extra time
 * @param shootOut before the shoot-out
 */
public record Breaks(Duration halfTime, Duration extraTime, Duration extraHalfTime, Duration shootOut) {

    /** The break before a period, in milliseconds. */
    long before(int period) {
        Duration length =
                switch (period) {
                    case 2 -> halfTime;
                    case 3 -> extraTime;
                    case 4 -> extraHalfTime;
                    case GameEvent.SHOOT_OUT -> shootOut;
                    default -> Duration.ZERO;
                };
        return length.toMillis();
    }
}
