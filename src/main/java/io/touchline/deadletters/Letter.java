package io.touchline.deadletters;

import io.touchline.contract.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record of a dead-letter topic, read leniently: whoever can write to the topic may have left out any header, or put
 * anything into it.
 */
final class Letter {

    /** What stands for a header that is not there. */
    static final String UNKNOWN = "unknown";

    private static final String COUNT = "\\d{1,9}";

    private final ConsumerRecord<byte[], byte[]> record;

    Letter(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    Position position() {
        return new Position(record.topic(), record.partition(), record.offset());
    }

    /** When it came to the topic, by the time that Kafka keeps. */
    Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** The key as one line; null if it has none. */
    String key() {
        return ShownText.oneLine(record.key());
    }

    /** Why it is a dead letter: the name of a class without its package, or of a rule. */
    String reason() {
        String kind = error("class");
        return kind.substring(kind.lastIndexOf('.') + 1);
    }

    /** The route that gave up on it. */
    String route() {
        return error("route");
    }

    /** What was wrong, in one line. */
    String message() {
        return error("message");
    }

    /** How often it was replayed before; 0 if it does not say, or says no number. */
    int replays() {
        String text = text(RecordHeaders.REPLAYS);
        return text != null && text.matches(COUNT) ? Integer.parseInt(text) : 0;
    }

    private String error(String name) {
        String text = text(RecordHeaders.ERROR + name);
        return text == null || text.isBlank() ? UNKNOWN : ShownText.oneLine(text);
    }

    private String text(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
