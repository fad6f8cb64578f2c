package io.touchline.kafkabatch;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Records that were read and are not yet a batch. Belongs to the thread that reads. */
final class BatchBuffer {

    private static final int LONGER_IF_BEHIND = 4;

    private final BatchLimits limits;
    private final RowKey rows;
    private final ObservedAt observedAt;
    /** Up to which offset all records of a partition are kept, not only the newest of each row. */
    private final Map<TopicPartition, Long> wholeUntil = new HashMap<>();

    private Map<TopicPartition, PartitionRecords> partitions = new LinkedHashMap<>();
    private long firstAt;

    BatchBuffer(BatchLimits limits, RowKey rows, ObservedAt observedAt) {
        this.limits = limits;
        this.rows = rows;
        this.observedAt = observedAt;
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
            for (ConsumerRecord<byte[], byte[]> record : polled.records(partition)) {
                PartitionRecords known = partitions.get(partition);
                if (known == null) {
                    known = begin(partition, record.offset());
                }
                known.add(record);
            }
        }
    }

    /** Drops the records of partitions that somebody else reads now. */
    void forget(Collection<TopicPartition> lost) {
        lost.forEach(partitions::remove);
        lost.forEach(wholeUntil::remove);
    }

    /** Empties the buffer. */
    Batch take() {
        Batch batch = new Batch(partitions);
        partitions = new LinkedHashMap<>();
        return batch;
    }

    /**
     * Empties the buffer and prepares it to take the batch once more, all of its records this time.
     *
     * @return where each partition has to be read from again
     */
    Map<TopicPartition, Long> rewind(Batch again) {
        Map<TopicPartition, Long> from = new HashMap<>();
        take().partitions().forEach((partition, records) -> from.put(partition, records.firstOffset()));
        again.partitions().forEach((partition, records) -> {
            from.put(partition, records.firstOffset());
            wholeUntil.put(partition, records.next().offset());
        });
        return from;
    }

    boolean isEmpty() {
        return partitions.isEmpty();
    }

    /** Whether what one more poll may bring could be too much. */
    boolean isFull() {
        int count = 0;
        long bytes = 0;
        for (PartitionRecords records : partitions.values()) {
            count += records.count();
            bytes += records.bytes();
        }
        return count > limits.records() - limits.recordsOfOnePoll() || bytes >= limits.bytes();
    }

    /**
     * Whether the first record has waited long enough. While there is more to read at once, the batch may grow for some
     * time longer: what is behind catches up sooner in large batches.
     */
    boolean isDue(long now, boolean moreAtHand) {
        return !isEmpty() && now - firstAt >= limits.longestWait().toNanos() * (moreAtHand ? LONGER_IF_BEHIND : 1);
    }

    /** Nanoseconds until the first record has waited long enough; 0 or less when it has. */
    long nanosLeft(long now) {
        return firstAt + limits.longestWait().toNanos() - now;
    }

    /** How many records of the partition were read. */
    int count(TopicPartition partition) {
        PartitionRecords records = partitions.get(partition);
        return records == null ? 0 : records.count();
    }

    private PartitionRecords begin(TopicPartition partition, long offset) {
        boolean whole = offset < wholeUntil.getOrDefault(partition, 0L);
        if (!whole) {
            wholeUntil.remove(partition);
        }
        PartitionRecords records = new PartitionRecords(whole ? RowKey.NONE : rows, observedAt);
        partitions.put(partition, records);
        return records;
    }
}
