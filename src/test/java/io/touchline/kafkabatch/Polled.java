package io.touchline.kafkabatch;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as a poll brings them. */
final class Polled {

    private Polled() {}

    /** Has nine bytes of value; the key says whether the offset is odd. */
    static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                Instant.EPOCH.toEpochMilli(),
                TimestampType.CREATE_TIME,
                1,
                9,
                new byte[] {(byte) (offset % 2)},
                new byte[9],
                new RecordHeaders(),
                Optional.empty());
    }

    static Batch batch(TopicPartition partition, long offset) {
        PartitionRecords records = new PartitionRecords(RowKey.NONE, new ObservedAt(Clock.systemUTC()));
        records.add(record(partition, offset));
        return new Batch(new HashMap<>(Map.of(partition, records)));
    }
}
