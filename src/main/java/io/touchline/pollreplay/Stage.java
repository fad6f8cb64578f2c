package io.touchline.pollreplay;

import java.util.Map;

/** How far a match is, told by its status more coarsely than by the function that is judged, and apart from it. */
enum Stage {
    /** No status, or one that no match has. */
    NONE,
    BEFORE,
    ON,
    OVER;

    private static final Map<String, Stage> BY_STATUS = Map.ofEntries(
            Map.entry("SCHEDULED", BEFORE),
            Map.entry("TIMED", BEFORE),
            Map.entry("POSTPONED", BEFORE),
            Map.entry("CANCELLED", BEFORE),
            Map.entry("CANCELED", BEFORE),
            Map.entry("IN_PLAY", ON),
            Map.entry("LIVE", ON),
            Map.entry("PAUSED", ON),
            Map.entry("EXTRA_TIME", ON),
            Map.entry("PENALTY_SHOOTOUT", ON),
            Map.entry("SUSPENDED", ON),
            Map.entry("FINISHED", OVER),
            Map.entry("AWARDED", OVER));

    static Stage of(String status) {
        return status == null ? NONE : BY_STATUS.getOrDefault(status, NONE);
    }

    boolean isAtLeast(Stage other) {
        return compareTo(other) >= 0;
    }
}
