package io.touchline.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as they come from a topic. */
final class Records {

    static final Instant OBSERVED_AT = Instant.parse("2026-06-11T19:00:00Z");

    private Records() {}

    static SinkRecord of(long offset, String value) {
        return of(offset, "a-key", value);
    }

    static SinkRecord of(long offset, String key, String value) {
        return sunk(kafka(0, offset, OBSERVED_AT, key, value == null ? null : bytes(value), new RecordHeaders()));
    }

    static SinkRecord sunk(ConsumerRecord<byte[], byte[]> record) {
        return new SinkRecord(record, OBSERVED_AT);
    }

    /** As many good records, with offsets from 0. */
    static List<SinkRecord> good(int count) {
        return IntStream.range(0, count)
                .mapToObj(offset -> of(offset, "{\"id\": " + offset + "}"))
                .toList();
    }

    static ConsumerRecord<byte[], byte[]> kafka(
            int partition, long offset, Instant brokerTime, String key, byte[] value, Headers headers) {
        byte[] keyBytes = key == null ? null : bytes(key);
        return new ConsumerRecord<>(
                "a-topic",
                partition,
                offset,
                brokerTime.toEpochMilli(),
                TimestampType.CREATE_TIME,
                keyBytes == null ? -1 : keyBytes.length,
                value == null ? -1 : value.length,
                keyBytes,
                value,
                headers,
                Optional.empty());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
