package io.touchline.delivery;

import io.touchline.clickhouse.ClickHouse;
import io.touchline.contract.ObservedAt;
import io.touchline.kafkabatch.RecordBatch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Brings batches from Kafka into ClickHouse as they came: the bean {@code rawDelivery} of the routes.
 *
 * <p>What it promises: when {@link #store} returns, every record of the batch is a row of its topic's raw table or in the
 * dead-letter topic. When it throws, the batch has to come again, as {@code kafka-batch} makes it; a row that is written
 * again is the same row.
 */
public final class RawDelivery {

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,100}");

    private final BatchJson json;
    private final ClickHouse clickHouse;
    private final DeadLetters deadLetters;
    private final DeliveryMonitor monitor;
    private final Clock clock;

    RawDelivery(BatchJson json, ClickHouse clickHouse, DeadLetters deadLetters, DeliveryMonitor monitor, Clock clock) {
        this.json = json;
        this.clickHouse = clickHouse;
        this.deadLetters = deadLetters;
        this.monitor = monitor;
        this.clock = clock;
    }

    /**
     * Stores the batch that is the exchange's body; the route must not compact it.
     *
     * @param prefix what the topics begin with: a record of the topic {@code PREFIXa.b} goes to {@code dw.raw_a_b}
     * @throws TargetDownException when ClickHouse, or the broker, cannot take anything now
     */
    public void insert(Exchange exchange, String prefix) throws TargetDownException {
        RecordBatch batch = exchange.getMessage().getBody(RecordBatch.class);
        if (batch == null) {
            throw new IllegalArgumentException("the body is not a batch of kafka-batch any more");
        }
        String routeId = exchange.getFromRouteId();
        try {
            insert(batch, prefix, routeId);
            monitor.up(routeId);
        } catch (TargetDownException e) {
            monitor.down(routeId, e);
            throw e;
        }
    }

    private void insert(List<ConsumerRecord<byte[], byte[]>> batch, String prefix, String routeId)
            throws TargetDownException {
        List<DeadLetter> letters = new ArrayList<>();
        for (Map.Entry<String, List<SinkRecord>> topic : byTopic(batch).entrySet()) {
            Store store = new ClickHouseStore(json, clickHouse, table(topic.getKey(), prefix));
            Isolation isolation = new Isolation(
                    store,
                    (record, reason) -> letters.add(new DeadLetter(
                            record, new DeadLetter.Reason(reason.reason(), reason.getMessage(), routeId, "store", 1))));
            long rows = isolation.write(topic.getValue());
            monitor.stored(topic.getValue(), rows, clock.instant());
        }
        // Not before: until here, the same letters could be written again.
        deadLetters.send(letters);
    }

    private Map<String, List<SinkRecord>> byTopic(List<ConsumerRecord<byte[], byte[]>> batch) {
        ObservedAt observedAt = new ObservedAt(clock);
        Map<String, List<SinkRecord>> topics = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            topics.computeIfAbsent(record.topic(), topic -> new ArrayList<>())
                    .add(new SinkRecord(record, observedAt.of(record)));
        }
        return topics;
    }

    private static String table(String topic, String prefix) {
        String name =
                topic.startsWith(prefix) ? topic.substring(prefix.length()).replace('.', '_') : "";
        if (!TABLE.matcher(name).matches()) {
            throw new IllegalArgumentException("no table is meant for the topic " + topic + ": its name has to be "
                    + prefix + " and small letters, digits, dots and underscores");
        }
        return "dw.raw_" + name;
    }
}
