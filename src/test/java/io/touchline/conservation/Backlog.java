package io.touchline.conservation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** What the broker has and the services have not yet committed. */
final class Backlog implements AutoCloseable {

    static final int PARTITIONS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> TOPICS = List.of(NumberedRecords.STATES, NumberedRecords.EVENTS);

    private final Admin kafka;

    Backlog(String bootstrapServers) {
        this.kafka = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Waits until there are at least so many records, and says how many. */
    long await(int atLeast) {
        return Awaitility.await("records in flight")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> byPartition().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        records -> records >= atLeast);
    }

    /** Waits until there is none; the error says where the rest is. */
    void awaitNone() {
        Awaitility.await("all records stored or dead letters, and committed")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(this::byPartition, Map::isEmpty);
    }

    /** The partitions that have some. */
    private Map<String, Long> byPartition() throws ExecutionException, InterruptedException {
        Map<String, Long> backlog = new TreeMap<>();
        for (String topic : TOPICS) {
            Map<TopicPartition, OffsetAndMetadata> committed = kafka.listConsumerGroupOffsets(
                            "touchline-postgres-" + topic)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, ListOffsetsResultInfo> ends = kafka.listOffsets(IntStream.range(0, PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            ends.forEach((partition, end) -> {
                OffsetAndMetadata done = committed.get(partition);
                long left = end.offset() - (done == null ? 0 : done.offset());
                if (left != 0) {
                    backlog.put(partition.toString(), left);
                }
            });
        }
        return backlog;
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
    }
}
