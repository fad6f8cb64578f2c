package io.touchline.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Lets games go on by a minute, one after the other at an even pace, and knows when which change was sent. */
final class Changes implements AutoCloseable {

    private static final int MOST = 1_000_000;

    private final MadeUpGames games;
    private final String topic;
    private final KafkaProducer<String, String> producer;
    private final long[] sentAt = new long[MOST];
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile int sent;

    Changes(String servers, String topic, MadeUpGames games) {
        this.games = games;
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
    }

    /** How many were sent so far. */
    int sent() {
        return sent;
    }

    /** When a change was sent, by the clock of {@link System#nanoTime}; the first one is 0. */
    long sentAt(int change) {
        // What was sent is seen, since sent is read before and written after.
        return change < sent ? sentAt[change] : System.nanoTime();
    }

    /** Sends so many, as fast as is said; a late one is not left out. */
    void send(int count, int perSecond) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            int game = sent % games.games();
            String value = games.pass(game, 1 + sent / games.games());
            sentAt[sent] = System.nanoTime();
            sent = sent + 1;
            producer.send(
                    new ProducerRecord<>(topic, MadeUpGames.id(game), value),
                    (written, e) -> failure.compareAndSet(null, e));
        }
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
