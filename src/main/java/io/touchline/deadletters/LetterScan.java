package io.touchline.deadletters;

import io.touchline.topics.KafkaConnection;
import io.touchline.topics.Progress;
import io.touchline.topics.Span;
import io.touchline.topics.TopicReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Goes once through the dead letters that are there when it begins. */
final class LetterScan {

    private final Broker broker;
    private final KafkaConnection connection;
    private final ReplayMarks marks;

    LetterScan(Broker broker, KafkaConnection connection, ReplayMarks marks) {
        this.broker = broker;
        this.connection = connection;
        this.marks = marks;
    }

    /**
     * What there is to go through.
     *
     * @param topics those of dead letters that the selection may hold some of, by name
     * @param allTopics the names of all topics on the broker
     * @param replayed the letters that were replayed before
     */
    record Found(Map<String, TopicDescription> topics, Collection<String> allTopics, ReplayedPositions replayed) {}

    /** Takes the selected letters of a batch, in the order of each partition. */
    interface Batches {
        void take(List<Letter> letters);
    }

    /**
     * Looks what there is.
     *
     * @throws DeadLettersException when Kafka does not answer, or refuses
     */
    Found find(Selection selection) {
        try {
            Collection<String> all = broker.topics();
            Map<String, TopicDescription> topics = broker.describe(all.stream()
                    .filter(Position::isDeadLetterTopic)
                    .filter(selection::mayHold)
                    .toList());
            return new Found(topics, all, marks.read(topics.values()));
        } catch (KafkaException e) {
            throw broker.failure(e);
        }
    }

    /**
     * Hands over the selected letters.
     *
     * @throws DeadLettersException when Kafka does not answer, or refuses
     */
    void read(Found found, Selection selection, Progress progress, Batches batches) {
        List<TopicPartition> partitions = found.topics().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        try (TopicReader reader = new TopicReader(connection, "touchline-dead-letter-reader")) {
            Map<TopicPartition, Span> spans = narrowed(reader.spans(partitions), selection);
            if (selection.since() != null) {
                spans = reader.since(selection.since(), spans);
            }
            reader.read(spans, progress, records -> {
                List<Letter> letters = records.stream()
                        .map(Letter::new)
                        .filter(selection::holds)
                        .toList();
                if (!letters.isEmpty()) {
                    batches.take(letters);
                }
            });
        } catch (KafkaException e) {
            throw broker.failure(e);
        }
    }

    private static Map<TopicPartition, Span> narrowed(Map<TopicPartition, Span> spans, Selection selection) {
        if (selection.positions().isEmpty()) {
            return spans;
        }
        Map<TopicPartition, Span> narrowed = new HashMap<>();
        spans.forEach((partition, span) -> {
            TreeSet<Long> offsets = selection.offsets(partition.topic(), partition.partition());
            if (!offsets.isEmpty()) {
                narrowed.put(partition, span.within(offsets.first(), offsets.last() + 1));
            }
        });
        return narrowed;
    }
}
