package io.touchline.delivery;

import java.time.Instant;
import java.util.Map;

/**
 * A record as it came from Kafka, on its way into a store.
 *
 * @param headers the record's headers as text
 * @param key the record's key; null if it has none
 * @param value the record's value; null for a tombstone
 * @param observedAt when the answer that it comes from was read; the broker's time if the record does not say
 */
public record SinkRecord(
        String topic,
        int partition,
        long offset,
        Instant observedAt,
        Map<String, byte[]> headers,
        String key,
        String value) {

    /** Where the record is in Kafka, as {@code topic-partition@offset}. */
    String position() {
        return topic + "-" + partition + "@" + offset;
    }
}
