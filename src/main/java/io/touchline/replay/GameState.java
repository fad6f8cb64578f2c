package io.touchline.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a replay does. */
public enum GameState {
    /** Its clock runs. */
    RUNNING,
    /** Its clock stands still until someone goes on with it. */
    PAUSED,
    /** Somebody ended it. */
    STOPPED,
    /** All of its events were sent. */
    FINISHED;

    /** As in JSON: {@code running}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is more to come. */
    public boolean isInPlay() {
        return this == RUNNING || this == PAUSED;
    }
}
