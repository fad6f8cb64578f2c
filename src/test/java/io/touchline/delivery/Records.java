package io.touchline.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Records as they come from a topic. */
final class Records {

    static final Instant OBSERVED_AT = Instant.parse("2026-06-11T19:00:00Z");

    private Records() {}

    static SinkRecord of(long offset, String value) {
        return new SinkRecord("a-topic", 0, offset, OBSERVED_AT, Map.of(), "a-key", value);
    }

    /** As many good records, with offsets from 0. */
    static List<SinkRecord> good(int count) {
        return IntStream.range(0, count)
                .mapToObj(offset -> of(offset, "{\"id\": " + offset + "}"))
                .toList();
    }
}
