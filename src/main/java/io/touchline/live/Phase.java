package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a game is doing. */
public enum Phase {
    /** It has not begun. */
    SCHEDULED,
    IN_PLAY,
    /** Between two halves, also those of extra time. */
    HALF_TIME,
    /** After 90 minutes, or 120: over, unless extra time or a shoot-out follows. Only {@link #FINISHED} is the last word. */
    FULL_TIME,
    SHOOT_OUT,
    FINISHED,
    /** Somebody ended it before its time. */
    STOPPED;

    /** As in JSON: {@code in_play}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more is expected. */
    public boolean isOver() {
        return this == FULL_TIME || this == FINISHED || this == STOPPED;
    }

    /** Whether the clock runs. */
    boolean isRunning() {
        return this == IN_PLAY || this == SHOOT_OUT;
    }
}
