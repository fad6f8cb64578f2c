package io.touchline.deadletters;

import io.touchline.delivery.DeliverySettings;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Sends dead letters to their topics again.
 *
 * <p>At least once: a letter is marked as replayed after Kafka has acknowledged its record, so one that is cut off in
 * between is sent again by the next replay. What comes back while a replay runs is left for the next one.
 */
public final class DeadLetterReplay {

    private final Broker broker;
    private final KafkaConnection connection;
    private final LetterScan scan;
    private final ReplayMarks marks;
    private final DeliverySettings settings;

    DeadLetterReplay(
            Broker broker, KafkaConnection connection, LetterScan scan, ReplayMarks marks, DeliverySettings settings) {
        this.broker = broker;
        this.connection = connection;
        this.scan = scan;
        this.marks = marks;
        this.settings = settings;
    }

    /**
     * Replays the selected letters, one replay at a time in this process.
     *
     * @return what was done; also when it ended half-way, with the reason
     * @throws DeadLettersException when Kafka does not answer, or refuses, before anything was sent
     */
    public synchronized ReplayReport replay(ReplayRequest request, Progress progress) {
        LetterScan.Found found = scan.find(request.selection());
        ReplayProtocol protocol = new ReplayProtocol(request);
        int limit = request.maxReplays() == null ? settings.maxReplays() : request.maxReplays();
        ReplayRules rules = new ReplayRules(limit, request.again(), found.allTopics(), found.replayed());
        if (request.execute()) {
            marks.prepare();
            try (ReplayProducer producer = new ReplayProducer(connection)) {
                scan.read(found, request.selection(), progress, letters -> {
                    List<Letter> sendable = sendable(letters, rules, protocol);
                    send(sendable, request.mended(), found.topics(), producer, protocol);
                });
            } catch (DeadLettersException e) {
                protocol.failed(e);
            } catch (KafkaException e) {
                protocol.failed(broker.failure(e));
            }
        } else {
            scan.read(found, request.selection(), progress, letters -> sendable(letters, rules, protocol)
                    .forEach(protocol::wouldSend));
        }
        return protocol.report();
    }

    private static List<Letter> sendable(List<Letter> letters, ReplayRules rules, ReplayProtocol protocol) {
        List<Letter> sendable = new ArrayList<>();
        for (Letter letter : letters) {
            protocol.seen(letter);
            rules.skip(letter)
                    .ifPresentOrElse(reason -> protocol.skipped(letter.position(), reason), () -> sendable.add(letter));
        }
        return sendable;
    }

    private void send(
            List<Letter> letters,
            byte[] mended,
            Map<String, TopicDescription> topics,
            ReplayProducer producer,
            ReplayProtocol protocol) {
        List<ReplayProducer.Outcome> outcomes = producer.send(letters.stream()
                .map(letter -> ReplayedRecord.of(letter, mended))
                .toList());
        List<ProducerRecord<byte[], byte[]>> toMark = new ArrayList<>();
        Throwable failure = null;
        for (int i = 0; i < outcomes.size(); i++) {
            Letter letter = letters.get(i);
            if (outcomes.get(i).isAcknowledged()) {
                protocol.sent(letter);
                toMark.add(
                        marks.mark(letter.position(), topics.get(letter.record().topic())));
            } else if (outcomes.get(i).isTooLarge()) {
                protocol.tooLarge(letter);
            } else if (failure == null) {
                failure = outcomes.get(i).failure();
            }
        }
        mark(toMark, producer);
        if (failure != null) {
            throw broker.failure(failure);
        }
    }

    private void mark(List<ProducerRecord<byte[], byte[]>> toMark, ReplayProducer producer) {
        List<ReplayProducer.Outcome> outcomes = producer.send(toMark);
        long marked =
                outcomes.stream().filter(ReplayProducer.Outcome::isAcknowledged).count();
        if (marked < toMark.size()) {
            throw new DeadLettersException(
                    (toMark.size() - marked) + " letters were sent but could not be marked as replayed in "
                            + ReplayMarks.TOPIC + "; the next replay sends them again",
                    null);
        }
    }
}
