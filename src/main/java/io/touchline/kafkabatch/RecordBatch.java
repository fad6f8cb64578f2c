package io.touchline.kafkabatch;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import java.time.Clock;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The body of an exchange of {@code kafka-batch}: records as Kafka's client read them, those of each partition and row in
 * order.
 *
 * <p>With {@code compactBy} it holds of each row only the newest. When that one is bad the others are wanted, and it is
 * {@link OlderRecordsNeededException this exception} that brings them.
 */
public final class RecordBatch extends AbstractList<ConsumerRecord<byte[], byte[]>> {

    private final Map<TopicPartition, PartitionRecords> partitions;
    private final RowKey rows;
    private final Clock clock;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    RecordBatch(Map<TopicPartition, PartitionRecords> partitions, RowKey rows, Clock clock) {
        this.partitions = partitions;
        this.rows = rows;
        this.clock = clock;
        partitions.values().forEach(ofPartition -> records.addAll(ofPartition.held()));
    }

    @Override
    public ConsumerRecord<byte[], byte[]> get(int index) {
        return records.get(index);
    }

    @Override
    public int size() {
        return records.size();
    }

    /** Of each row the newest record; all of them if rows are not told apart. */
    public RecordBatch newest() {
        ObservedAt time = new ObservedAt(clock);
        return rows.isNone() ? this : map(ofPartition -> ofPartition.newest(rows, time));
    }

    /** What is to be done now that the newest of some rows were bad: the other records of these rows. */
    public RecordBatch without(Collection<ConsumerRecord<byte[], byte[]>> bad) {
        if (bad.isEmpty()) {
            return new RecordBatch(Map.of(), rows, clock);
        }
        Set<ConsumerRecord<byte[], byte[]>> badOnes = new HashSet<>(bad);
        ObservedAt time = new ObservedAt(clock);
        return map(ofPartition -> ofPartition.without(badOnes, rows, time));
    }

    /**
     * Makes sure that the batch has all there is for the record's row.
     *
     * @throws OlderRecordsNeededException when it has not
     */
    public void requireAllFor(ConsumerRecord<byte[], byte[]> record) {
        if (partitions
                .get(new TopicPartition(record.topic(), record.partition()))
                .wasForOthers(record)) {
            throw new OlderRecordsNeededException();
        }
    }

    private RecordBatch map(UnaryOperator<PartitionRecords> change) {
        Map<TopicPartition, PartitionRecords> changed = new LinkedHashMap<>();
        partitions.forEach((partition, ofPartition) -> changed.put(partition, change.apply(ofPartition)));
        return new RecordBatch(changed, rows, clock);
    }
}
