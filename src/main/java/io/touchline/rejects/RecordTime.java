package io.touchline.rejects;

import java.time.Instant;

/** Times as they come with records: anyone may write any number there. */
final class RecordTime {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant AFTER_LAST = Instant.parse("9999-12-31T00:00:00Z");

    private RecordTime() {}

    /** The time that Kafka keeps of a record; null for none, and for one that no calendar of four digits knows. */
    static Instant ofKafka(long millis) {
        return known(Instant.ofEpochMilli(millis));
    }

    /** The time itself, or null. */
    static Instant known(Instant time) {
        return time.isBefore(FIRST) || !time.isBefore(AFTER_LAST) ? null : time;
    }
}
