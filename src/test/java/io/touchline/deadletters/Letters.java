package io.touchline.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Dead letters that never were in Kafka. */
final class Letters {

    static final Instant AT = Instant.parse("2026-11-21T15:00:00Z");

    private Letters() {}

    /** A letter at {@code a.dlq-0@7} with the key {@code k} and the value {@code v}; headers as name, value, name, … */
    static Letter letter(String... headers) {
        return letter("a.dlq", 7, bytes("k"), bytes("v"), headers);
    }

    static Letter letter(String topic, long offset, byte[] key, byte[] value, String... headers) {
        RecordHeaders all = new RecordHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1] == null ? null : bytes(headers[i + 1]));
        }
        return new Letter(new ConsumerRecord<>(
                topic,
                0,
                offset,
                AT.toEpochMilli(),
                TimestampType.CREATE_TIME,
                1,
                1,
                key,
                value,
                all,
                Optional.empty()));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
