package io.touchline.kafkabatch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as a poll brings them. */
final class Polled {

    private Polled() {}

    /** Has ten bytes of value, and no key. */
    static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                Instant.EPOCH.toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                10,
                null,
                new byte[10],
                new RecordHeaders(),
                Optional.empty());
    }

    static Batch batch(TopicPartition partition, long offset) {
        return new Batch(new HashMap<>(Map.of(partition, List.of(record(partition, offset)))));
    }
}
