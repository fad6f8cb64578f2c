package io.touchline.web;

/** Goals of both sides; null where unknown. */
record GoalsView(Integer home, Integer away) {

    /** Null unless both sides are known. */
    static GoalsView orNull(Integer home, Integer away) {
        return home == null || away == null ? null : new GoalsView(home, away);
    }
}
