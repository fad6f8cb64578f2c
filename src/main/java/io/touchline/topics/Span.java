package io.touchline.topics;

/**
 * A stretch of one partition.
 *
 * @param from its first offset
 * @param to the offset after its last
 */
public record Span(long from, long to) {

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return from >= to;
    }

    /** How many offsets it has, of which some may hold no record any more. */
    public long length() {
        return Math.max(0, to - from);
    }

    /** What of it lies between two offsets. */
    public Span within(long first, long afterLast) {
        return new Span(Math.max(from, first), Math.min(to, afterLast));
    }
}
