package io.touchline.replay;

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

    /** Whether there is more to come. */
    public boolean isInPlay() {
        return this == RUNNING || this == PAUSED;
    }
}
