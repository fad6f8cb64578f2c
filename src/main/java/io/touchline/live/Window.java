package io.touchline.live;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Five minutes of a game by its own clock. Stoppage time has windows of its own: minute 45 comes in both halves.
 *
 * @param fromMinute on the match clock
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Window(int period, int fromMinute, Side home, Side away) {

    /** What one side did in it. */
    public record Side(int shots, double xg, int passes, int pressures) {}
}
