package io.touchline.kafkabatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Records on their way through the route, by partition. A partition that is taken away meanwhile is left out from then
 * on: of the next try, and of the commit.
 */
final class Batch {

    private final Map<TopicPartition, PartitionRecords> partitions;

    /** Takes the map over; nobody else may change it. */
    Batch(Map<TopicPartition, PartitionRecords> partitions) {
        this.partitions = partitions;
    }

    /** What there is to do now. */
    synchronized Map<TopicPartition, PartitionRecords> partitions() {
        return new LinkedHashMap<>(partitions);
    }

    /** What is to be committed when the batch is done: the offset after the last record of each partition. */
    synchronized Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        partitions.forEach((partition, records) -> offsets.put(partition, records.next()));
        return offsets;
    }

    synchronized void forget(Collection<TopicPartition> lost) {
        lost.forEach(partitions::remove);
    }

    synchronized void forgetAll() {
        partitions.clear();
    }

    synchronized boolean isEmpty() {
        return partitions.isEmpty();
    }

    synchronized boolean holdsAnyOf(Collection<TopicPartition> some) {
        return some.stream().anyMatch(partitions::containsKey);
    }

    /** How many records of the partition it is made of. */
    synchronized int count(TopicPartition partition) {
        PartitionRecords records = partitions.get(partition);
        return records == null ? 0 : records.count();
    }
}
