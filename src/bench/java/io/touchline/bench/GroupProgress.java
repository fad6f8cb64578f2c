package io.touchline.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** How far a consumer group has come with a topic, as the broker knows it. */
final class GroupProgress {

    private final Admin admin;
    private final String group;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    GroupProgress(Admin admin, Workload workload) throws ExecutionException, InterruptedException {
        this.admin = admin;
        this.group = workload.group();
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        workload.partitions().forEach(partition -> partitions.put(partition, OffsetSpec.latest()));
        admin.listOffsets(partitions).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
    }

    /** How many records the topic holds. */
    long records() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether a first consumer has joined; before that none can have been given a record. */
    boolean hasBegun() throws ExecutionException, InterruptedException {
        try {
            return !admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get()
                    .get(group)
                    .members()
                    .isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    /** How many records are committed. */
    long committed() throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(offset -> ends.containsKey(offset.getKey()) && offset.getValue() != null)
                .mapToLong(offset -> offset.getValue().offset())
                .sum();
    }

    /** Forgets the group and its offsets, so that the next one of this name begins at the first record. */
    void forget() throws ExecutionException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof GroupIdNotFoundException) {
                    return;
                }
                // A consumer that did not say good-bye is missed only after its session.
                if (!(e.getCause() instanceof GroupNotEmptyException) || attempt > 120) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }
}
