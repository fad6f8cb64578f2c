package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is different between two states of a game. */
public enum ChangeKind {
    /** The game is there, or is played anew. */
    BEGUN,
    TEAMS,
    STATUS,
    /** Another minute. */
    CLOCK,
    /** A goal, or who scored it. */
    GOAL,
    CARD,
    SUBSTITUTION,
    SHOT,
    /** A penalty of a shoot-out. */
    KICK,
    /** Only numbers, while the clock stands still. */
    STATS,
    /** It is kept no longer. */
    FORGOTTEN;

    /** As in JSON: {@code goal}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
