package io.touchline.matchstate;

/** Why something was decided. */
public enum Reason {
    /** Believed: nothing was known before. */
    FIRST,
    /** Believed: the match went on, as matches do. */
    FORWARD,
    /** Believed: something else than before, which was never held. */
    NEW,
    /** Believed: it was held before, and comes back with the newest lastUpdated of all. */
    FRESH,
    /** Believed: it was seen steadily for long enough. */
    STEADY,
    /** Believed: seen again, and something else in the sighting shows that it is no stale copy. */
    VOUCHED,
    /** Believed: two sources say so. */
    SOURCES_AGREE,
    /** Waiting: matches do not go that way, unless they are corrected. */
    GOES_BACK,
    /** Waiting: what was known is missing. */
    ERASED,
    /** Waiting: it was held before and replaced. */
    CAME_BACK,
    /** Waiting: the match is over. */
    AFTER_END,
    /** Waiting: another team than before. */
    OTHER,
    /** Waiting for nothing: the match has been over for too long. */
    TOO_LATE,
    /** Dropped: what is held was seen again. */
    CONTRADICTED,
    /** Impossible: a status that no match has. */
    UNKNOWN_STATUS,
    /** Impossible: a score that no match has. */
    IMPOSSIBLE_SCORE,
    /** Impossible: a winner that is none, or that contradicts the score beside it. */
    IMPOSSIBLE_WINNER,
    /** Ignored: something newer was seen before. */
    OUT_OF_ORDER
}
