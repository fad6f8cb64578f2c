package io.touchline.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The topic that live scores are sent on to. What came before a run is not deleted, but does not count. */
final class SoccerMirror implements Outcome {

    static final String TOPIC = "validated.soccer.live_score";

    private final Servers servers;
    private long before;

    SoccerMirror(Servers servers) {
        this.servers = servers;
    }

    void create() throws ExecutionException, InterruptedException {
        servers.admin()
                .createTopics(List.of(new NewTopic(TOPIC, Workload.PARTITIONS, (short) 1)))
                .all()
                .get();
    }

    @Override
    public void empty() throws ExecutionException, InterruptedException {
        before = records();
    }

    @Override
    public void require(Workload workload) throws ExecutionException, InterruptedException {
        long came = records() - before;
        if (came != workload.records()) {
            throw new IllegalStateException(
                    "%s: %d records came instead of %d".formatted(workload.name(), came, workload.records()));
        }
    }

    private long records() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, Workload.PARTITIONS)
                .mapToObj(number -> new TopicPartition(TOPIC, number))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return servers.admin().listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }
}
