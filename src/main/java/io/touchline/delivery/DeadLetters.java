package io.touchline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.topics.TopicCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends records that cannot be stored or read to the dead-letter topic beside theirs, with the reason in headers.
 *
 * <p>A dead letter counts as delivered only when the broker has acknowledged it.
 */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    /** How many letters of one batch are told of in the log, each in a line; the others are counted. */
    private static final int MOST_LINES = 10;
    /** How much is kept of a value that Kafka does not take whole beside the reason, in bytes. */
    private static final int SHOWN_OF_TOO_LARGE = 100_000;
    /** Headers that are larger are left out then, for it may be they that are too large; in bytes. */
    private static final int LARGEST_HEADER_OF_CUT = 1_000;

    private final DeadLetterProducer producer;
    private final MeterRegistry meters;
    private final Clock clock;

    private record Sent(DeadLetter letter, Future<RecordMetadata> acknowledgement) {}

    DeadLetters(DeadLetterProducer producer, MeterRegistry meters, Clock clock) {
        this.producer = producer;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Sends all of them without a pause, and waits until the broker has them.
     *
     * @throws TargetDownException when the broker did not take one; then some may be there and others not
     */
    void send(List<DeadLetter> letters) throws TargetDownException {
        List<Sent> sent = new ArrayList<>(letters.size());
        for (DeadLetter letter : letters) {
            sent.add(new Sent(letter, send(letter, letter.record().valueBytes())));
        }
        for (int i = 0; i < sent.size(); i++) {
            await(sent.get(i));
            DeadLetter letter = letters.get(i);
            count(letter.record().topic(), letter.reason().kind());
            if (i < MOST_LINES) {
                tell(letter);
            }
        }
        if (letters.size() > MOST_LINES) {
            log.warn("and {} more dead letters of the same batch", letters.size() - MOST_LINES);
        }
    }

    /**
     * Counts a dead letter that Kafka has acknowledged.
     *
     * @param topic the topic that the record came from, or was meant for
     * @param kind the reason, as a class name or a rule's name
     */
    public void count(String topic, String kind) {
        meters.counter("touchline.dead.letters", "topic", topic, "reason", kind.substring(kind.lastIndexOf('.') + 1))
                .increment();
    }

    private void await(Sent one) throws TargetDownException {
        try {
            one.acknowledgement().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)
                    || one.letter().isCut()) {
                throw notTaken(one.letter(), e.getCause());
            }
            DeadLetter cut = one.letter().cut();
            await(new Sent(cut, send(cut, begin(one.letter().record().valueBytes()))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notTaken(one.letter(), e);
        }
    }

    private Future<RecordMetadata> send(DeadLetter letter, byte[] value) throws TargetDownException {
        SinkRecord original = letter.record();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(deadLetterTopic(letter), original.keyBytes(), value);
        for (Header header : original.headers()) {
            if (!letter.isCut() || header.value() == null || header.value().length <= LARGEST_HEADER_OF_CUT) {
                record.headers().add(header);
            }
        }
        letter.reason()
                .asHeaders(original.topic(), original.partition(), original.offset(), clock.instant())
                .forEach(
                        (name, text) -> record.headers().remove(name).add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.get().send(record);
        } catch (KafkaException e) {
            throw notTaken(letter, e);
        }
    }

    private static byte[] begin(byte[] value) {
        return value == null || value.length <= SHOWN_OF_TOO_LARGE ? value : Arrays.copyOf(value, SHOWN_OF_TOO_LARGE);
    }

    private static TargetDownException notTaken(DeadLetter letter, Throwable reason) {
        return new TargetDownException(
                "Kafka",
                "the dead letter could not be sent to " + deadLetterTopic(letter) + ": " + FirstLine.of(reason),
                reason);
    }

    private static String deadLetterTopic(DeadLetter letter) {
        return letter.record().topic() + TopicCreator.DEAD_LETTER_SUFFIX;
    }

    private static void tell(DeadLetter letter) {
        log.warn(
                "dead letter to {}: {} key {}: {}",
                deadLetterTopic(letter),
                letter.record().position(),
                letter.record().key(),
                letter.reason().message());
    }
}
