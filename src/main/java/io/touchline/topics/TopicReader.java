package io.touchline.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads stretches of partitions once, in batches of some hundred records, without holding more than the batch.
 *
 * <p>It belongs to no consumer group and commits nothing, so reading leaves no trace. All methods throw the unchecked
 * exceptions of Kafka's clients.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);
    /** A broker that gives nothing for so long, though there is something, is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Consumer<byte[], byte[]> consumer;

    /** @param clientId what brokers call the reader in their logs */
    public TopicReader(KafkaConnection connection, String clientId) {
        consumer = new KafkaConsumer<>(
                connection.with(Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        clientId,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // What expires while it is read is passed over.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        8 << 20,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Takes what was read, in the order of each partition. */
    public interface Batches {
        void take(List<ConsumerRecord<byte[], byte[]>> records);
    }

    /** What the partitions hold at this moment. */
    public Map<TopicPartition, Span> spans(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> new Span(begins.get(partition), ends.get(partition))));
    }

    /** The spans without their records that are all older than the given time. */
    public Map<TopicPartition, Span> since(Instant time, Map<TopicPartition, Span> spans) {
        Map<TopicPartition, Long> times = new HashMap<>();
        spans.keySet().forEach(partition -> times.put(partition, time.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> firsts = consumer.offsetsForTimes(times);
        Map<TopicPartition, Span> narrowed = new HashMap<>();
        spans.forEach((partition, span) -> {
            OffsetAndTimestamp first = firsts.get(partition);
            narrowed.put(partition, span.within(first == null ? span.to() : first.offset(), span.to()));
        });
        return narrowed;
    }

    /** Hands over every record of the spans. */
    public void read(Map<TopicPartition, Span> spans, Progress progress, Batches batches) {
        Set<TopicPartition> open = new HashSet<>();
        spans.forEach((partition, span) -> {
            if (!span.isEmpty()) {
                open.add(partition);
            }
        });
        long all = spans.values().stream().mapToLong(Span::length).sum();
        long read = 0;
        consumer.assign(open);
        open.forEach(partition -> consumer.seek(partition, spans.get(partition).from()));
        long lastMove = System.nanoTime();
        Map<TopicPartition, Long> places = new HashMap<>();
        while (!open.isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Span span = spans.get(new TopicPartition(record.topic(), record.partition()));
                if (record.offset() < span.to()) {
                    batch.add(record);
                }
            }
            boolean moved = false;
            for (TopicPartition partition : List.copyOf(open)) {
                long place = consumer.position(partition);
                moved |= !Long.valueOf(place).equals(places.put(partition, place));
                if (place >= spans.get(partition).to()) {
                    open.remove(partition);
                    consumer.pause(Set.of(partition));
                }
            }
            if (!batch.isEmpty()) {
                batches.take(batch);
            }
            read += batch.size();
            progress.at(read, all);
            if (moved) {
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > PATIENCE.toNanos()) {
                throw new TimeoutException("nothing comes from " + open + " any more");
            }
        }
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(1));
    }
}
