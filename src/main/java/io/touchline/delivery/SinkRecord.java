package io.touchline.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** A record as it came from Kafka, on its way into a store. */
public final class SinkRecord {

    private final ConsumerRecord<byte[], byte[]> record;
    private final Instant observedAt;

    /** @param observedAt when the answer that the record comes from was read */
    public SinkRecord(ConsumerRecord<byte[], byte[]> record, Instant observedAt) {
        this.record = record;
        this.observedAt = observedAt;
    }

    /** As Kafka's client read it. */
    ConsumerRecord<byte[], byte[]> asRead() {
        return record;
    }

    public String topic() {
        return record.topic();
    }

    public int partition() {
        return record.partition();
    }

    public long offset() {
        return record.offset();
    }

    /** All of the record's headers, as they came. */
    public Headers headers() {
        return record.headers();
    }

    /** The record's key as text; null if it has none. */
    public String key() {
        return text(record.key());
    }

    /** The record's key as it came; null if it has none. */
    public byte[] keyBytes() {
        return record.key();
    }

    /** The record's value as text, with U+FFFD for what is not UTF-8; null for a tombstone. */
    public String value() {
        return text(record.value());
    }

    /** The record's value as it came; null for a tombstone. */
    public byte[] valueBytes() {
        return record.value();
    }

    /** When the answer that the record comes from was read. */
    public Instant observedAt() {
        return observedAt;
    }

    /** Where the record is in Kafka, as {@code topic-partition@offset}. */
    public String position() {
        return topic() + "-" + partition() + "@" + offset();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
