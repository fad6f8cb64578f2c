package io.touchline.conservation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** What the broker has and the services have not yet committed. */
final class Backlog implements AutoCloseable {

    static final int PARTITIONS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TOPICS = List.of(NumberedRecords.STATES, NumberedRecords.EVENTS);

    private final Admin kafka;

    Backlog(String bootstrapServers) {
        this.kafka = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /**
     * Waits until there are at least so many records and the services are at work on them, so that who is hit now is hit
     * in the middle of a batch.
     *
     * @param addMore called as long as there are fewer
     * @return how many there are
     */
    long awaitWork(int atLeast, Runnable addMore) {
        AtomicLong doneBefore = new AtomicLong(Long.MAX_VALUE);
        return Awaitility.await("records in flight, and some done")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(
                        () -> {
                            long done = sum(committed());
                            long left = sum(ends()) - done;
                            if (left < atLeast) {
                                addMore.run();
                            }
                            return done > doneBefore.getAndSet(done) ? left : 0;
                        },
                        left -> left >= atLeast);
    }

    /** Waits until there is none, for as long as it gets less; the error says how far each partition is. */
    void awaitNone() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> all = ends();
        Map<TopicPartition, Long> done = Map.of();
        while (!done.equals(all)) {
            long before = sum(done);
            done = Awaitility.await("more to be committed, on the way to " + all)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .until(this::committed, now -> sum(now) > before);
        }
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        for (String topic : TOPICS) {
            kafka.listConsumerGroupOffsets("touchline-postgres-" + topic)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> committed.put(partition, offset.offset()));
        }
        return committed;
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (String topic : TOPICS) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        kafka.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
    }
}
