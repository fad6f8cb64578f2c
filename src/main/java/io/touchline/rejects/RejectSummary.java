package io.touchline.rejects;

import io.touchline.topics.KafkaConnection;
import io.touchline.topics.Progress;
import io.touchline.topics.Span;
import io.touchline.topics.TopicReader;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Counts the rejected records that Kafka has. It leaves no trace there. */
public final class RejectSummary {

    private final RejectTopics topics;
    private final KafkaConnection connection;

    RejectSummary(RejectTopics topics, KafkaConnection connection) {
        this.topics = topics;
        this.connection = connection;
    }

    /**
     * Counts those of a topic, or of all, in as long as reading them takes.
     *
     * @param topic its name, with {@code rejected.} or without; null for all
     * @param since those not older than this, by the time that Kafka keeps; null for all
     * @throws RejectsException when there is no such topic, or Kafka does not answer
     */
    public RejectCounts count(String topic, Instant since, Progress progress) {
        Collection<TopicPartition> partitions = topics.partitions().keySet();
        if (topic != null) {
            Collection<TopicPartition> all = partitions;
            partitions = RejectTopics.of(topic, all);
            if (partitions.isEmpty()) {
                throw new RejectsException(
                        "there is no topic of rejected records for " + topic + "; there are: "
                                + all.stream()
                                        .map(TopicPartition::topic)
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                        null);
            }
        }
        Counting counting = new Counting();
        try (TopicReader reader = new TopicReader(connection, "touchline-reject-summary")) {
            Map<TopicPartition, Span> spans = reader.spans(partitions);
            if (since != null) {
                spans = reader.since(since, spans);
            }
            reader.read(spans, progress, records -> records.stream()
                    .filter(record -> since == null || record.timestamp() >= since.toEpochMilli())
                    .forEach(counting::add));
        } catch (KafkaException e) {
            throw topics.failure(e);
        }
        return counting.result();
    }
}
