package io.touchline.deadletters;

import io.touchline.contract.RecordHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Makes of a dead letter the record that it was before, byte by byte, with a count of its replays. */
final class ReplayedRecord {

    private ReplayedRecord() {}

    /**
     * The record to send.
     *
     * @param mended takes the value's place; null for the letter's own
     */
    static ProducerRecord<byte[], byte[]> of(Letter letter, byte[] mended) {
        Position position = letter.position();
        ProducerRecord<byte[], byte[]> replayed = new ProducerRecord<>(
                position.target(),
                letter.record().key(),
                mended == null ? letter.record().value() : mended);
        Headers headers = replayed.headers();
        for (Header header : letter.record().headers()) {
            if (!header.key().startsWith(RecordHeaders.ERROR)) {
                headers.add(header);
            }
        }
        if (headers.lastHeader(RecordHeaders.OBSERVED_AT) == null) {
            // Kafka's time is now the replay's: without this an old state would pass for the newest.
            headers.add(RecordHeaders.OBSERVED_AT, text(letter.at().toString()));
        }
        if (mended != null) {
            headers.remove(RecordHeaders.PAYLOAD_HASH);
        }
        set(headers, RecordHeaders.REPLAYS, String.valueOf(letter.replays() + 1));
        set(headers, RecordHeaders.REPLAY_OF, position.toString());
        return replayed;
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, text(value));
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
