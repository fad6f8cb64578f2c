package io.touchline.conservation;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends numbered records without a pause, steadily and now and then in bursts, and knows of each whether the broker has
 * it. While the broker is away they wait in the producer, which sends each of them once and in order.
 */
final class Oracle implements AutoCloseable {

    private static final int TURN_MILLIS = 20;
    private static final int RECORDS_PER_TURN = 8;
    private static final int TURNS_BETWEEN_BURSTS = 250;
    private static final int LARGEST_BURST = 3_000;
    /** Longer than any outage here: a record that the producer gave up on would be neither accepted nor not. */
    private static final int PATIENCE_MILLIS = 300_000;

    private final NumberedRecords records;
    private final Ledger ledger;
    private final Random random;
    private final Producer<byte[], byte[]> producer;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor();

    Oracle(String bootstrapServers, long seed, NumberedRecords records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
        this.random = new Random(seed);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void start() {
        turns.scheduleWithFixedDelay(this::turn, 0, TURN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * How many records it has made.
     *
     * @throws IllegalStateException when the producer gave up on one: what may or may not be there cannot be accounted for
     */
    int made() {
        if (ledger.refusal() != null) {
            throw new IllegalStateException("the broker neither took nor refused " + ledger.refusal());
        }
        return ledger.made();
    }

    /** Sends so many at once, and goes on as before. */
    void burst(int size) {
        turns.execute(() -> send(size));
    }

    /** Sends no more and waits until all that was made is accepted, or else fails. */
    @Override
    public void close() {
        turns.shutdown();
        try {
            if (!turns.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the oracle does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofMillis(PATIENCE_MILLIS));
        made();
    }

    private void turn() {
        boolean burst = random.nextInt(TURNS_BETWEEN_BURSTS) == 0;
        send(RECORDS_PER_TURN + (burst ? random.nextInt(LARGEST_BURST) : 0));
    }

    private void send(int count) {
        for (int i = 0; i < count && ledger.refusal() == null; i++) {
            sendNext();
        }
    }

    private void sendNext() {
        int number = ledger.made();
        long observedAt = System.currentTimeMillis() - records.lateness(number);
        ledger.made(number, observedAt);
        try {
            producer.send(records.get(number).toKafka(observedAt), (metadata, refusal) -> {
                if (refusal == null) {
                    ledger.accepted(number, metadata.partition(), metadata.offset());
                } else {
                    ledger.refused(number, refusal);
                }
            });
        } catch (RuntimeException e) {
            ledger.refused(number, e);
        }
    }
}
