package io.touchline.recordings;

import java.time.Instant;

/**
 * How many answers of a series were recorded, and from when to when.
 *
 * @param answers how many; those that two files hold are counted twice
 */
public record RecordedSpan(long answers, Instant first, Instant last) {

    /** This one and another together. */
    public RecordedSpan and(RecordedSpan other) {
        return new RecordedSpan(
                answers + other.answers,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
