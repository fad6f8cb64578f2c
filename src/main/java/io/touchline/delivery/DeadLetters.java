package io.touchline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.topics.TopicCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
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
    public void send(DeadLetter letter) throws TargetDownException {
        String topic = letter.topic() + TopicCreator.DEAD_LETTER_SUFFIX;
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, letter.key(), letter.value());
        letter.headers().forEach((name, value) -> record.headers().add(name, value));
        reasons(letter).forEach((name, value) ->
                record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            Producer<String, String> kafka = producer.get();
            kafka.send(record).get();
        } catch (ExecutionException | org.apache.kafka.common.KafkaException e) {
            throw new TargetDownException("Kafka", "the dead letter could not be sent to " + topic + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetDownException("Kafka", "interrupted while a dead letter was sent to " + topic, e);
        }
        meters.counter("touchline.dead.letters", "topic", letter.topic(), "reason", simpleName(letter.reason()))
                .increment();
        log.warn("dead letter to {}: key {}, from {}: {}", topic, letter.key(), letter.routeId(), letter.message());
    }

    private Map<String, String> reasons(DeadLetter letter) {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put(RecordHeaders.ERROR + "class", letter.reason());
        reasons.put(RecordHeaders.ERROR + "message", letter.message());
        reasons.put(RecordHeaders.ERROR + "route", letter.routeId());
        reasons.put(RecordHeaders.ERROR + "step", letter.stepId());
        reasons.put(RecordHeaders.ERROR + "topic", letter.topic());
        reasons.put(RecordHeaders.ERROR + "partition", String.valueOf(letter.partition()));
        reasons.put(RecordHeaders.ERROR + "offset", String.valueOf(letter.offset()));
        reasons.put(RecordHeaders.ERROR + "at", clock.instant().toString());
        reasons.put(RecordHeaders.ERROR + "attempts", String.valueOf(letter.attempts()));
        return reasons;
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
