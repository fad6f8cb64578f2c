package io.touchline.delivery;

import io.touchline.contract.ObservedAt;
import io.touchline.kafkabatch.RecordBatch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Brings batches from Kafka into a store: the bean {@code delivery} of the routes.
 *
 * <p>What it promises: when {@link #store} returns, of every row that the batch has records for, the newest good record
 * is in the store, and every bad one that is newer is in the dead-letter topic. When it throws, the batch has to come
 * again, as {@code kafka-batch} makes it; stores keep one row per key, so coming again changes nothing.
 */
public final class Delivery {

    private final Stores stores;
    private final DeadLetters deadLetters;
    private final DeliveryMonitor monitor;
    private final Clock clock;

    Delivery(Stores stores, DeadLetters deadLetters, DeliveryMonitor monitor, Clock clock) {
        this.stores = stores;
        this.deadLetters = deadLetters;
        this.monitor = monitor;
        this.clock = clock;
    }

    /**
     * Stores the batch that is the exchange's body, and sends to the dead letters what the store refuses.
     *
     * @param statement path of the SQL file that writes a batch
     * @throws TargetDownException when the store, or the broker, cannot take anything now
     * @throws io.touchline.kafkabatch.OlderRecordsNeededException when the batch has to come with all of its records
     */
    public void store(Exchange exchange, String statement) throws TargetDownException {
        store(exchange, statement, Preparation.NONE);
    }

    /**
     * The same, with something to be decided before.
     *
     * @param preparation what is decided about the records, in their order
     */
    public void store(Exchange exchange, String statement, Preparation preparation) throws TargetDownException {
        RecordBatch batch = exchange.getMessage().getBody(RecordBatch.class);
        if (batch == null) {
            throw new IllegalArgumentException("the body is not a batch of kafka-batch any more");
        }
        String routeId = exchange.getFromRouteId();
        try {
            write(batch, stores.postgres(statement, preparation), routeId);
            monitor.up(routeId);
        } catch (TargetDownException e) {
            monitor.down(routeId, e);
            throw e;
        }
    }

    private void write(RecordBatch batch, Store store, String routeId) throws TargetDownException {
        List<DeadLetter> letters = new ArrayList<>();
        RecordBatch left = batch;
        while (!left.isEmpty()) {
            left = writeNewest(left, store, routeId, letters);
        }
        // Not before: until here, the same letters could be written again.
        deadLetters.send(letters);
    }

    /** Returns what remains to be done, because something newer was bad. */
    private RecordBatch writeNewest(RecordBatch batch, Store store, String routeId, List<DeadLetter> letters)
            throws TargetDownException {
        List<ConsumerRecord<byte[], byte[]>> bad = new ArrayList<>();
        Isolation isolation = new Isolation(store, (record, reason) -> {
            batch.requireAllFor(record.asRead());
            bad.add(record.asRead());
            letters.add(letter(record, reason, routeId));
        });
        List<SinkRecord> newest = records(batch.newest());
        long rows = isolation.write(newest);
        monitor.stored(newest, rows, clock.instant());
        return batch.without(bad);
    }

    private List<SinkRecord> records(RecordBatch batch) {
        ObservedAt observedAt = new ObservedAt(clock);
        return batch.stream()
                .map(record -> new SinkRecord(record, observedAt.of(record)))
                .toList();
    }

    private static DeadLetter letter(SinkRecord record, RecordRejectedException rejection, String routeId) {
        return new DeadLetter(
                record, new DeadLetter.Reason(rejection.reason(), rejection.getMessage(), routeId, "store", 1));
    }
}
