package io.touchline.routetest;

import io.touchline.routetest.Turn.IncomingRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Makes records as Kafka's client reads them, each at the next offset of its partition. */
final class IncomingBatches {

    private final Clock clock;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    IncomingBatches(Clock clock) {
        this.clock = clock;
    }

    /** @param topic of the records that name none */
    List<ConsumerRecord<byte[], byte[]>> next(List<IncomingRecord> incoming, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (IncomingRecord record : incoming) {
            TopicPartition partition =
                    new TopicPartition(record.topic() == null ? topic : record.topic(), record.partition());
            long offset = record.offset() >= 0 ? record.offset() : next.getOrDefault(partition, 0L);
            next.put(partition, offset + 1);
            records.add(asRead(record, partition, offset));
        }
        return records;
    }

    private ConsumerRecord<byte[], byte[]> asRead(IncomingRecord record, TopicPartition partition, long offset) {
        byte[] key = record.key() == null ? null : bytes(record.key());
        byte[] value = record.value();
        RecordHeaders headers = new RecordHeaders();
        record.headers().forEach(header -> headers.add(header.name(), bytes(header.value())));
        Instant time = record.time() == null ? clock.instant() : record.time();
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                time.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key == null ? -1 : key.length,
                value == null ? -1 : value.length,
                key,
                value,
                headers,
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
