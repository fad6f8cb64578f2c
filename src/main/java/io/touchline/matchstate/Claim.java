package io.touchline.matchstate;

/**
 * What a sighting says about one field, and what that takes.
 *
 * @param value what is to be held; null where nothing is
 * @param reason null for what says nothing new
 * @param steadiness for {@link Kind#WAIT}
 * @param vouched what is enough when the sighting holds something that no stale copy can have; null for no less
 */
record Claim<V>(Kind kind, V value, Reason reason, Steadiness steadiness, Steadiness vouched) {

    enum Kind {
        /** It says nothing, neither for nor against. */
        SILENT,
        /** It says what is held. */
        SAME,
        /** It is to be believed. */
        BELIEVE,
        /** It is to be believed when it is steady. */
        WAIT,
        /** It is not to be believed any more. */
        NEVER
    }

    static <V> Claim<V> silent() {
        return new Claim<>(Kind.SILENT, null, null, null, null);
    }

    static <V> Claim<V> same() {
        return new Claim<>(Kind.SAME, null, null, null, null);
    }

    static <V> Claim<V> believe(V value, Reason reason) {
        return new Claim<>(Kind.BELIEVE, value, reason, null, null);
    }

    static <V> Claim<V> await(V value, Reason reason, Steadiness steadiness) {
        return new Claim<>(Kind.WAIT, value, reason, steadiness, null);
    }

    /** The same, and less is enough for a sighting that is no stale copy. */
    Claim<V> orVouched(Steadiness less) {
        return new Claim<>(kind, value, reason, steadiness, less);
    }

    static <V> Claim<V> never(V value) {
        return new Claim<>(Kind.NEVER, value, Reason.TOO_LATE, null, null);
    }

    boolean isBelieved() {
        return kind == Kind.BELIEVE;
    }
}
