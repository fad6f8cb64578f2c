package io.touchline.matchstate;

/** Goals of both sides; null where unknown. */
public record Goals(Integer home, Integer away) {

    /** Nothing is known of either side. */
    public static final Goals UNKNOWN = new Goals(null, null);

    /** Whether both sides are known. */
    public boolean areKnown() {
        return home != null && away != null;
    }

    /** Neither side has fewer than in the other. Both have to be known. */
    boolean areAtLeast(Goals other) {
        return home >= other.home && away >= other.away;
    }

    /** Neither side has fewer than in the other, and one has more. Both have to be known. */
    boolean areAheadOf(Goals other) {
        return areAtLeast(other) && !equals(other);
    }

    boolean haveNegative() {
        return home != null && home < 0 || away != null && away < 0;
    }

    /** As {@code 2-1}, with a question mark for what is not known. */
    @Override
    public String toString() {
        return (home == null ? "?" : home.toString()) + "-" + (away == null ? "?" : away.toString());
    }
}
