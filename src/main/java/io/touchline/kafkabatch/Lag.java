package io.touchline.kafkabatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/**
 * How many records of each partition are still to be done, as the metric {@code touchline.consumer.lag}: those that are
 * in Kafka only, and those that were read and are not done.
 */
final class Lag {

    private static final Duration BETWEEN_UPDATES = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final MultiGauge gauge;
    private final Map<TopicPartition, Long> lags = new HashMap<>();
    private long updatedAt = System.nanoTime() - BETWEEN_UPDATES.toNanos();

    Lag(MeterRegistry meters, String routeId, String clientId) {
        this.gauge = MultiGauge.builder("touchline.consumer.lag")
                .description("Records that are still to be done, in Kafka and on their way")
                .tag("route", routeId)
                .tag("client", clientId)
                .register(meters);
    }

    /**
     * Takes a new look, once a second at most. Has to be called on the consumer's own thread.
     *
     * @param onTheirWay how many records of a partition were read and are not done
     */
    void update(KafkaConsumer<byte[], byte[]> kafka, ToIntFunction<TopicPartition> onTheirWay) {
        long now = System.nanoTime();
        if (now - updatedAt < BETWEEN_UPDATES.toNanos()) {
            return;
        }
        updatedAt = now;
        Map<TopicPartition, Long> ends = endsOfPaused(kafka);
        for (TopicPartition partition : kafka.assignment()) {
            OptionalLong inKafka = ends.containsKey(partition)
                    ? OptionalLong.of(ends.get(partition) - kafka.position(partition))
                    : kafka.currentLag(partition);
            inKafka.ifPresent(records -> lags.put(partition, records + onTheirWay.applyAsInt(partition)));
        }
        show();
    }

    /**
     * The client knows the end of a partition by what it fetches, and it fetches nothing from one that is paused: in an
     * outage the lag would stand still.
     */
    private static Map<TopicPartition, Long> endsOfPaused(KafkaConsumer<byte[], byte[]> kafka) {
        if (kafka.paused().isEmpty()) {
            return Map.of();
        }
        try {
            return kafka.endOffsets(kafka.paused(), PATIENCE);
        } catch (RetriableException e) {
            return Map.of(); // the brokers are away; what was known last is shown
        }
    }

    void forget(Collection<TopicPartition> partitions) {
        if (lags.keySet().removeAll(partitions)) {
            show();
        }
    }

    void forgetAll() {
        lags.clear();
        show();
    }

    private void show() {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        lags.forEach((partition, lag) -> rows.add(MultiGauge.Row.of(
                Tags.of("topic", partition.topic(), "partition", String.valueOf(partition.partition())), lag)));
        gauge.register(rows, true);
    }
}
