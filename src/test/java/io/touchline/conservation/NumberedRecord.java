package io.touchline.conservation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * One record of the oracle. All of it follows from the seed and its number, so that it need not be kept to know at the
 * end what was sent; only the time of its observation has to be remembered.
 *
 * @param key null for some
 * @param value null for a tombstone
 * @param entity whose state it is, also if it is poison that only its key gives away; null for an event
 * @param poison what is bad about it; null for a good one
 */
record NumberedRecord(int number, String topic, byte[] key, byte[] value, String entity, Poison poison) {

    /** The header that says which record a dead letter was, however bad its value. */
    static final String NUMBER = "oracle-number";

    private static final String OBSERVED_AT = "touchline-observed-at";

    boolean isGood() {
        return poison == null;
    }

    /**
     * Its headers. Not all of them are text, one name comes twice, and every tenth record leaves it to its timestamp to
     * say when it was observed.
     */
    List<Header> headers(long observedAt) {
        String observed =
                number % 10 == 0 ? "not said" : Instant.ofEpochMilli(observedAt).toString();
        return List.of(
                header(NUMBER, String.valueOf(number).getBytes(UTF_8)),
                header("oracle-twice", "once".getBytes(UTF_8)),
                header(OBSERVED_AT, observed.getBytes(UTF_8)),
                header("oracle-bytes", new byte[] {(byte) 0xff, 0, (byte) number}),
                header("oracle-null", null),
                header("oracle-twice", "and again".getBytes(UTF_8)));
    }

    /**
     * It as it is sent.
     *
     * @param observedAt in milliseconds, which every clock on the way can hold
     */
    ProducerRecord<byte[], byte[]> toKafka(long observedAt) {
        return new ProducerRecord<>(topic, null, observedAt, key, value, headers(observedAt));
    }

    private static Header header(String name, byte[] value) {
        return new RecordHeader(name, value);
    }
}
