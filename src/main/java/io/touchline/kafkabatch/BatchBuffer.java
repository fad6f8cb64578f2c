package io.touchline.kafkabatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Records that were read and are not yet a batch. Belongs to the thread that reads. */
final class BatchBuffer {

    private final BatchLimits limits;
    private Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
    private int count;
    private long bytes;
    private long firstAt;

    BatchBuffer(BatchLimits limits) {
        this.limits = limits;
    }

    /**
     * Adds what a poll brought.
     *
     * @param now nanoseconds of a clock that only goes forward
     */
    void add(ConsumerRecords<byte[], byte[]> polled, long now) {
        if (isEmpty()) {
            firstAt = now;
        }
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> more = polled.records(partition);
            records.computeIfAbsent(partition, any -> new ArrayList<>()).addAll(more);
            count += more.size();
            more.forEach(record -> bytes += size(record));
        }
    }

    /** Drops the records of partitions that somebody else reads now. */
    void forget(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            List<ConsumerRecord<byte[], byte[]>> dropped = records.remove(partition);
            if (dropped != null) {
                count -= dropped.size();
                dropped.forEach(record -> bytes -= size(record));
            }
        }
    }

    /** Empties the buffer. */
    Batch take() {
        Batch batch = new Batch(records);
        records = new LinkedHashMap<>();
        count = 0;
        bytes = 0;
        return batch;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether what one more poll may bring could be too much. */
    boolean isFull() {
        return count > limits.records() - limits.recordsOfOnePoll() || bytes >= limits.bytes();
    }

    /** Nanoseconds until the first record has waited long enough; 0 or less when it has. */
    long nanosLeft(long now) {
        return firstAt + limits.longestWait().toNanos() - now;
    }

    int count(TopicPartition partition) {
        return records.getOrDefault(partition, List.of()).size();
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        // A tombstone, or a record without a key, says -1.
        return Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    }
}
