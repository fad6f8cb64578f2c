package io.touchline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.topics.TopicCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends records that cannot be stored or read to the dead-letter topic beside theirs, with the reason in headers.
 *
 * <p>A dead letter counts as delivered only when the broker has acknowledged it.
 */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterProducer producer;
    private final MeterRegistry meters;
    private final Clock clock;

    DeadLetters(DeadLetterProducer producer, MeterRegistry meters, Clock clock) {
        this.producer = producer;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Sends one and waits until the broker has it.
     *
     * @throws TargetDownException when the broker does not take it; the record is then not delivered anywhere
     */
    void send(DeadLetter letter) throws TargetDownException {
        SinkRecord original = letter.record();
        String topic = original.topic() + TopicCreator.DEAD_LETTER_SUFFIX;
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, original.key(), original.value());
        original.headers().forEach((name, value) -> record.headers().add(name, value));
        letter.reason()
                .asHeaders(original.topic(), original.partition(), original.offset(), clock.instant())
                .forEach((name, value) ->
                        record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            Producer<String, String> kafka = producer.get();
            kafka.send(record).get();
        } catch (ExecutionException | org.apache.kafka.common.KafkaException e) {
            throw new TargetDownException(
                    "Kafka", "the dead letter could not be sent to " + topic + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetDownException("Kafka", "interrupted while a dead letter was sent to " + topic, e);
        }
        count(original.topic(), letter.reason().kind());
        log.warn(
                "dead letter to {}: {} key {}: {}",
                topic,
                original.position(),
                original.key(),
                letter.reason().message());
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
}
