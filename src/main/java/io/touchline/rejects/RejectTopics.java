package io.touchline.rejects;

import io.touchline.topics.KafkaAdmin;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaFailure;
import io.touchline.topics.MirrorTopics;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/** The topics of rejected records, and up to where the archive has read them. */
class RejectTopics {

    /** The consumer group of the archive. It never has members: the archive asks for partitions by their numbers. */
    static final String GROUP = "touchline-archive-rejects";

    static final Comparator<TopicPartition> IN_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final KafkaAdmin admin;
    private final KafkaConnection connection;

    RejectTopics(KafkaAdmin admin, KafkaConnection connection) {
        this.admin = admin;
        this.connection = connection;
    }

    private interface Question<T> {
        KafkaFuture<T> ask();
    }

    /** All partitions that there are now, in order, each with the identity of its topic. */
    SortedMap<TopicPartition, Uuid> partitions() {
        Collection<String> topics = answer(() -> admin.client().listTopics().names()).stream()
                .filter(MirrorTopics::isRejected)
                .toList();
        SortedMap<TopicPartition, Uuid> partitions = new TreeMap<>(IN_ORDER);
        answer(() -> admin.client().describeTopics(topics).allTopicNames()).forEach((name, topic) -> topic.partitions()
                .forEach(
                        partition -> partitions.put(new TopicPartition(name, partition.partition()), topic.topicId())));
        return partitions;
    }

    /** The first offset of each partition that was not committed; partitions that Kafka knows none of are left out. */
    Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(() -> admin.client().listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata())
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        offsets.put(partition, committed.offset());
                    }
                });
        return offsets;
    }

    /** Commits, for partitions that are there. */
    void commit(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        offsets.forEach((partition, offset) -> commits.put(partition, new OffsetAndMetadata(offset)));
        if (!commits.isEmpty()) {
            answer(() ->
                    admin.client().alterConsumerGroupOffsets(GROUP, commits).all());
        }
    }

    /** What a failure of any Kafka client means, in one line. */
    RejectsException failure(Throwable failure) {
        KafkaFailure known = KafkaFailure.of(connection, failure);
        return new RejectsException(known.line(), known.reason());
    }

    /** The partitions of one topic, by its own name or by that of the topic that its records came from. */
    static List<TopicPartition> of(String topic, Collection<TopicPartition> all) {
        String name = MirrorTopics.isRejected(topic) ? topic : MirrorTopics.rejected(topic);
        return all.stream().filter(each -> each.topic().equals(name)).toList();
    }

    private <T> T answer(Question<T> question) {
        try {
            return question.ask().get();
        } catch (ExecutionException | KafkaException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectsException("interrupted while Kafka was asked", e);
        }
    }
}
