package io.touchline.validation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.touchline.contract.Checked;
import io.touchline.contract.ObservedAt;
import io.touchline.contract.RecordHeaders;
import io.touchline.contract.Violation;
import io.touchline.topics.MirrorTopics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Makes the records of the mirrors. Their time is that of the check, so that the mirror keeps them as long as its retention
 * says; when they were observed is always in a header.
 */
final class MirrorRecords {

    /** Room for a thousand words: what does not fit is counted. */
    private static final int MOST_BYTES_OF_VIOLATIONS = 32_000;
    /** How much is kept of what Kafka does not take whole, in bytes. */
    private static final int SHOWN_OF_TOO_LARGE = 100_000;

    private static final int SHOWN_OF_LARGE_KEY = 1_000;
    /** Headers that are larger are left out then. */
    private static final int LARGEST_HEADER_OF_CUT = 1_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final ObservedAt observedAt;
    /** Names of mirrors by those of their topics. */
    private final Map<String, String> validated = new HashMap<>();

    MirrorRecords(Clock clock) {
        this.observedAt = new ObservedAt(clock);
    }

    ProducerRecord<byte[], byte[]> validated(ConsumerRecord<byte[], byte[]> record, Checked checked) {
        List<Header> headers = new ArrayList<>();
        boolean isTimeKnown = false;
        for (Header header : record.headers()) {
            if (!header.key().equals(RecordHeaders.PAYLOAD_HASH)) {
                headers.add(header);
            }
            isTimeKnown |= header.key().equals(RecordHeaders.OBSERVED_AT);
        }
        headers.add(new RecordHeader(RecordHeaders.PAYLOAD_HASH, bytes(checked.payloadHash())));
        if (!isTimeKnown) {
            headers.add(new RecordHeader(RecordHeaders.OBSERVED_AT, time(record)));
        }
        return new ProducerRecord<>(
                validated.computeIfAbsent(record.topic(), MirrorTopics::validated),
                null,
                null,
                bytes(checked.key()),
                record.value(),
                headers);
    }

    ProducerRecord<byte[], byte[]> rejected(ConsumerRecord<byte[], byte[]> record, List<Violation> violations) {
        ProducerRecord<byte[], byte[]> rejected = new ProducerRecord<>(
                MirrorTopics.rejected(record.topic()), null, null, record.key(), record.value(), record.headers());
        note(rejected, record, violations);
        return rejected;
    }

    /** With no more than the begin of what it holds; the whole stays where it came from, as long as that topic keeps it. */
    ProducerRecord<byte[], byte[]> cut(ConsumerRecord<byte[], byte[]> record, List<Violation> violations) {
        ProducerRecord<byte[], byte[]> rejected = new ProducerRecord<>(
                MirrorTopics.rejected(record.topic()),
                begin(record.key(), SHOWN_OF_LARGE_KEY),
                begin(record.value(), SHOWN_OF_TOO_LARGE));
        for (Header header : record.headers()) {
            if (header.value() == null || header.value().length <= LARGEST_HEADER_OF_CUT) {
                rejected.headers().add(header);
            }
        }
        note(rejected, record, violations);
        set(rejected, RecordHeaders.CUT, bytes("true"));
        return rejected;
    }

    private void note(
            ProducerRecord<byte[], byte[]> rejected,
            ConsumerRecord<byte[], byte[]> record,
            List<Violation> violations) {
        set(rejected, RecordHeaders.VIOLATIONS, json(violations));
        set(rejected, RecordHeaders.VIOLATION_COUNT, bytes(String.valueOf(violations.size())));
        set(
                rejected,
                RecordHeaders.REJECTED_FROM,
                bytes(record.topic() + "-" + record.partition() + "@" + record.offset()));
        noteTime(rejected, record);
    }

    private void noteTime(ProducerRecord<byte[], byte[]> mirrored, ConsumerRecord<byte[], byte[]> record) {
        if (record.headers().lastHeader(RecordHeaders.OBSERVED_AT) == null) {
            set(mirrored, RecordHeaders.OBSERVED_AT, time(record));
        }
    }

    private byte[] time(ConsumerRecord<byte[], byte[]> record) {
        return bytes(observedAt.of(record).toString());
    }

    /** As many as fit, as a JSON array. */
    private static byte[] json(List<Violation> violations) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            for (Violation violation : violations) {
                json.writePOJO(violation);
                json.flush();
                if (bytes.size() > MOST_BYTES_OF_VIOLATIONS) {
                    break;
                }
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Of a header that came with the record and has the same name nothing is left. */
    private static void set(ProducerRecord<byte[], byte[]> record, String name, byte[] value) {
        record.headers().remove(name).add(name, value);
    }

    private static byte[] begin(byte[] bytes, int most) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
