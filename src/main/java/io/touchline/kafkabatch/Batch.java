package io.touchline.kafkabatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Records on their way through the route, by partition. A partition that is taken away meanwhile is left out from then
 * on: of the next try, and of the commit.
 */
final class Batch {

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records;

    /** Takes the map over; nobody else may change it. */
    Batch(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records) {
        this.records = records;
    }

    /** The records of all partitions, those of each in order. */
    synchronized List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        records.values().forEach(all::addAll);
        return Collections.unmodifiableList(all);
    }

    /** What is to be committed when the batch is done: the offset after the last record of each partition. */
    synchronized Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        records.forEach((partition, ofPartition) -> {
            ConsumerRecord<byte[], byte[]> last = ofPartition.get(ofPartition.size() - 1);
            offsets.put(partition, new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), ""));
        });
        return offsets;
    }

    synchronized void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(records::remove);
    }

    synchronized void forgetAll() {
        records.clear();
    }

    synchronized boolean isEmpty() {
        return records.isEmpty();
    }

    synchronized boolean holdsAnyOf(Collection<TopicPartition> partitions) {
        return partitions.stream().anyMatch(records::containsKey);
    }

    synchronized int count(TopicPartition partition) {
        return records.getOrDefault(partition, List.of()).size();
    }
}
