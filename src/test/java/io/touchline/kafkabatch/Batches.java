package io.touchline.kafkabatch;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Batches of one partition, for the tests of those who get them. */
public final class Batches {

    private static final RowKey BY_RECORD_KEY = RowKey.parse("record");

    private Batches() {}

    /** With all of its records. */
    public static RecordBatch whole(List<ConsumerRecord<byte[], byte[]>> records) {
        return batch(records, RowKey.NONE);
    }

    /** With the newest record of each key. */
    public static RecordBatch compacted(List<ConsumerRecord<byte[], byte[]>> records) {
        return batch(records, BY_RECORD_KEY);
    }

    private static RecordBatch batch(List<ConsumerRecord<byte[], byte[]>> records, RowKey compactBy) {
        PartitionRecords ofPartition = new PartitionRecords(compactBy, new ObservedAt(Clock.systemUTC()));
        records.forEach(ofPartition::add);
        TopicPartition partition =
                new TopicPartition(records.get(0).topic(), records.get(0).partition());
        return new RecordBatch(Map.of(partition, ofPartition), BY_RECORD_KEY, Clock.systemUTC());
    }
}
