package io.touchline.deadletters;

/**
 * A stretch of one partition.
 *
 * @param from its first offset
 * @param to the offset after its last
 */
record Span(long from, long to) {

    boolean isEmpty() {
        return from >= to;
    }

    long length() {
        return Math.max(0, to - from);
    }

    Span within(long first, long afterLast) {
        return new Span(Math.max(from, first), Math.min(to, afterLast));
    }
}
