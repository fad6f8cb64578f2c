package io.touchline.conservation;

import io.touchline.embedded.Targets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the broker has and the services have not yet committed. */
final class Backlog implements AutoCloseable {

    static final int PARTITIONS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TOPICS = List.of(NumberedRecords.STATES, NumberedRecords.EVENTS);

    private static final int TRIES_PER_ADDITION = 10;
    private static final int TRIES_TO_CATCH = 200;

    private final Admin kafka;
    private final JdbcTemplate sql;

    Backlog(Targets targets) {
        this.kafka = Admin.create(Map.of("bootstrap.servers", targets.bootstrapServers()));
        this.sql = targets.sql();
    }

    /**
     * What can be seen of the services' work from outside.
     *
     * @param left records that are not committed
     * @param ahead how often events were written that are not committed: they are part of a batch that is not done
     */
    private record Work(Map<TopicPartition, Long> committed, long left, long ahead) {

        private boolean isInTheMiddleOfABatchSince(Work before) {
            return committed.equals(before.committed) && ahead > before.ahead;
        }

        private boolean hasGoneOnSince(Work before) {
            return sum(committed) > sum(before.committed);
        }
    }

    /**
     * Waits until there are at least so many records and the services are in the middle of a batch, with part of it
     * written; or just at work, if they are too fast to be caught at that.
     *
     * @param addMore called as long as there are fewer
     * @return how many there are
     */
    long awaitWork(int atLeast, Runnable addMore) {
        AtomicInteger tries = new AtomicInteger();
        AtomicReference<Work> last = new AtomicReference<>();
        return Awaitility.await("records in flight, and some done")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(30))
                .ignoreExceptions()
                .until(
                        () -> {
                            Work now = work();
                            Work before = last.getAndSet(now);
                            int tried = tries.getAndIncrement();
                            if (now.left < atLeast && tried % TRIES_PER_ADDITION == 0) {
                                addMore.run();
                            }
                            boolean caught = before != null
                                    && (now.isInTheMiddleOfABatchSince(before)
                                            || tried > TRIES_TO_CATCH && now.hasGoneOnSince(before));
                            return caught ? now.left : 0;
                        },
                        left -> left >= atLeast);
    }

    private Work work() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = committed();
        long ahead = 0;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ahead += sql.queryForObject(
                    """
                    select coalesce(sum(deliveries), 0) from conserved.events
                    where kafka_partition = ? and kafka_offset >= ?""",
                    Long.class,
                    partition,
                    committed.getOrDefault(new TopicPartition(NumberedRecords.EVENTS, partition), 0L));
        }
        return new Work(committed, sum(ends()) - sum(committed), ahead);
    }

    /** Whether any event was written more than once by now. */
    boolean anyDuplicate() {
        return Boolean.TRUE.equals(
                sql.queryForObject("select exists (select from conserved.events where deliveries > 1)", Boolean.class));
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
