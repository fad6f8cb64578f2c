package io.touchline.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Brings batches from Kafka into a store: the bean {@code delivery} of the routes.
 *
 * <p>What it promises: when {@link #store} returns, every record of the batch is in the store or in the dead-letter
 * topic. {@link #commit} is the route's last step, so a batch that was cut short by whatever comes again; stores keep
 * one row per key, so coming again changes nothing.
 */
public final class Delivery {

    /** A batch that waits longer than this is given back, before Kafka takes its consumer for dead. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Stores stores;
    private final DeadLetters deadLetters;
    private final DeliveryMonitor monitor;
    private final DeliverySettings settings;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Delivery(Stores stores, DeadLetters deadLetters, DeliveryMonitor monitor, DeliverySettings settings, Clock clock) {
        this.stores = stores;
        this.deadLetters = deadLetters;
        this.monitor = monitor;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores the batch that is the exchange's body, and sends to the dead letters what the store refuses. Waits while the
     * store, or the broker, is down.
     *
     * @param statement path of the SQL file that writes a batch
     * @throws TargetDownException after a long wait; then nothing may be committed
     */
    public void store(Exchange exchange, String statement) throws TargetDownException {
        List<SinkRecord> records = KafkaBatch.of(exchange).records(clock.instant());
        Set<String> setAside = new HashSet<>();
        Isolation isolation = new Isolation(stores.postgres(statement), (record, reason) -> {
            if (!setAside.contains(record.position())) {
                deadLetters.send(letter(record, reason, exchange));
                setAside.add(record.position());
            }
        });
        long rows = waitingForTarget(() -> isolation.write(records));
        monitor.stored(records, rows, clock.instant());
    }

    /** Tells Kafka that the batch is done. */
    public void commit(Exchange exchange) {
        KafkaBatch.of(exchange).commit();
    }

    /** Lets nobody wait for a target any longer: the service stops. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.countDown();
    }

    private interface Writing {
        long run() throws TargetDownException;
    }

    private long waitingForTarget(Writing writing) throws TargetDownException {
        BackOff backOff = new BackOff(settings.maxBackOff(), stopping);
        Instant giveUp = clock.instant().plus(LONGEST_WAIT);
        while (true) {
            try {
                long rows = writing.run();
                monitor.up();
                return rows;
            } catch (TargetDownException e) {
                monitor.down(e);
                if (clock.instant().isAfter(giveUp) || !backOff.await()) {
                    throw e;
                }
            }
        }
    }

    private static DeadLetter letter(SinkRecord record, RecordRejectedException rejection, Exchange exchange) {
        return new DeadLetter(
                record,
                new DeadLetter.Reason(
                        rejection.reason(), rejection.getMessage(), exchange.getFromRouteId(), "store", 1));
    }
}
