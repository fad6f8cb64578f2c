package io.touchline.matchstate;

import java.util.Map;

/** How far a match has come, by the source's status. A later one has a higher {@link #rank}. */
enum Phase {
    UNDATED(0),
    SCHEDULED(1),
    POSTPONED(1),
    CANCELLED(1),
    IN_PLAY(2),
    EXTRA_TIME(2),
    PENALTY_SHOOTOUT(2),
    PAUSED(2),
    SUSPENDED(2),
    FINISHED(3),
    AWARDED(4);

    private static final Map<String, Phase> BY_STATUS = Map.ofEntries(
            Map.entry("SCHEDULED", UNDATED),
            Map.entry("TIMED", SCHEDULED),
            Map.entry("POSTPONED", POSTPONED),
            Map.entry("CANCELLED", CANCELLED),
            Map.entry("CANCELED", CANCELLED),
            Map.entry("IN_PLAY", IN_PLAY),
            Map.entry("LIVE", IN_PLAY),
            Map.entry("EXTRA_TIME", EXTRA_TIME),
            Map.entry("PENALTY_SHOOTOUT", PENALTY_SHOOTOUT),
            Map.entry("PAUSED", PAUSED),
            Map.entry("SUSPENDED", SUSPENDED),
            Map.entry("FINISHED", FINISHED),
            Map.entry("AWARDED", AWARDED));

    private final int rank;

    Phase(int rank) {
        this.rank = rank;
    }

    /** The phase that a status stands for; null for none, as for nonsense (real answers have held a timestamp). */
    static Phase of(String status) {
        return status == null ? null : BY_STATUS.get(status);
    }

    int rank() {
        return rank;
    }

    /** Whether it can have goals: a match that was not begun has none, which is not 0-0. */
    boolean hasGoals() {
        return rank >= IN_PLAY.rank;
    }

    boolean isOver() {
        return rank >= FINISHED.rank;
    }

    boolean isPlayed() {
        return rank == IN_PLAY.rank;
    }
}
