package io.touchline.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Brings batches from Kafka into a store: the bean {@code delivery} of the routes.
 *
 * <p>What it promises: when {@link #store} returns, of every row that the batch has records for, the newest good record
 * is in the store, and every bad one that is newer is in the dead-letter topic. When it throws, the whole batch has to
 * come again, as {@code kafka-batch} makes it; stores keep one row per key, so coming again changes nothing.
 */
public final class Delivery {

    private final Stores stores;
    private final JsonFactory json;
    private final DeadLetters deadLetters;
    private final DeliveryMonitor monitor;
    private final Clock clock;
    private final Map<String, Versions> versionsByKey = new ConcurrentHashMap<>();

    Delivery(Stores stores, JsonFactory json, DeadLetters deadLetters, DeliveryMonitor monitor, Clock clock) {
        this.stores = stores;
        this.json = json;
        this.deadLetters = deadLetters;
        this.monitor = monitor;
        this.clock = clock;
    }

    /**
     * Stores the batch that is the exchange's body, a list of Kafka's records, and sends to the dead letters what the
     * store refuses.
     *
     * @param statement path of the SQL file that writes a batch
     * @param key what tells the row that a record is for: {@code none}, {@code record}, or JSON pointers (see
     *     {@link RowKey})
     * @throws TargetDownException when the store, or the broker, cannot take anything now
     */
    public void store(Exchange exchange, String statement, String key) throws TargetDownException {
        List<SinkRecord> records = records(exchange, clock.instant());
        Versions versions = versionsByKey.computeIfAbsent(key, text -> new Versions(RowKey.parse(text, json)));
        try {
            write(records, stores.postgres(statement), versions, exchange.getFromRouteId());
            monitor.up(exchange.getFromRouteId());
        } catch (TargetDownException e) {
            monitor.down(exchange.getFromRouteId(), e);
            throw e;
        }
    }

    private void write(List<SinkRecord> records, Store store, Versions versions, String routeId)
            throws TargetDownException {
        List<SinkRecord> bad = new ArrayList<>();
        DeadLetters.Sending sending = deadLetters.begin();
        Isolation isolation = new Isolation(store, (record, reason) -> {
            bad.add(record);
            sending.add(letter(record, reason, routeId));
        });
        List<SinkRecord> left = records;
        while (!left.isEmpty()) {
            bad.clear();
            List<SinkRecord> newest = versions.newest(left);
            long rows = isolation.write(newest);
            monitor.stored(newest, rows, clock.instant());
            left = versions.without(bad, left);
        }
        sending.await();
    }

    private static List<SinkRecord> records(Exchange exchange, Instant now) {
        List<?> body = exchange.getMessage().getBody(List.class);
        List<SinkRecord> records = new ArrayList<>(body.size());
        for (Object element : body) {
            records.add(new SinkRecord(kafkaRecord(element), now));
        }
        return records;
    }

    /** The body of {@code kafka-batch} holds nothing else; a route that changed it is told so. */
    @SuppressWarnings("unchecked")
    private static ConsumerRecord<byte[], byte[]> kafkaRecord(Object element) {
        if (element instanceof ConsumerRecord<?, ?> record) {
            return (ConsumerRecord<byte[], byte[]>) record;
        }
        throw new IllegalArgumentException("the body is not a batch of kafka-batch, it holds " + element.getClass());
    }

    private static DeadLetter letter(SinkRecord record, RecordRejectedException rejection, String routeId) {
        return new DeadLetter(
                record, new DeadLetter.Reason(rejection.reason(), rejection.getMessage(), routeId, "store", 1));
    }
}
