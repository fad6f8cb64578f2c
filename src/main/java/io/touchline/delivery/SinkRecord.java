package io.touchline.delivery;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** A record as it came from Kafka, on its way into a store. What is read from it is read when it is asked for. */
public final class SinkRecord {

    private final ConsumerRecord<byte[], byte[]> record;
    private final Instant now;
    private Instant observedAt;

    /** @param now what no record may be younger than: one from a clock that runs ahead would outlive all that follow it */
    public SinkRecord(ConsumerRecord<byte[], byte[]> record, Instant now) {
        this.record = record;
        this.now = now;
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

    /** When the answer that the record comes from was read; the broker's time if the record does not say. */
    public Instant observedAt() {
        if (observedAt == null) {
            Instant said = said();
            observedAt = said.isBefore(now) ? said : now;
        }
        return observedAt;
    }

    /** Where the record is in Kafka, as {@code topic-partition@offset}. */
    public String position() {
        return topic() + "-" + partition() + "@" + offset();
    }

    private Instant said() {
        Header header = record.headers().lastHeader(RecordHeaders.OBSERVED_AT);
        try {
            return header == null || header.value() == null
                    ? Instant.ofEpochMilli(record.timestamp())
                    : Instant.parse(text(header.value()));
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
