package io.touchline.generator;

import io.touchline.contract.RecordHeaders;
import io.touchline.replay.DueMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends a game's messages in order, each at its time, and waits for Kafka wherever it waits anyway. */
public final class GameSender implements AutoCloseable {

    private static final long SHORTEST_WAIT_NANOS = 1_000_000;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final List<Future<RecordMetadata>> unacknowledged = new ArrayList<>();

    /** Owns the producer from now on. */
    public GameSender(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** By the match's own clock. @return how many records */
    int play(String gameId, List<DueMessage> messages, double speed) throws ExecutionException, InterruptedException {
        long begin = System.nanoTime();
        for (DueMessage message : messages) {
            waitUntil(begin + (long) (message.at() * 1e6 / speed));
            send(gameId, message);
        }
        flush();
        return messages.size();
    }

    /** With the same time between each two. @return how many records */
    int send(String gameId, List<DueMessage> messages, Duration delay) throws ExecutionException, InterruptedException {
        long due = System.nanoTime();
        for (DueMessage message : messages) {
            waitUntil(due);
            send(gameId, message);
            due += delay.toNanos();
        }
        flush();
        return messages.size();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(String gameId, DueMessage message) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(gameId), bytes(message.value()));
        record.headers()
                .add(RecordHeaders.SOURCE, bytes("generator"))
                .add(RecordHeaders.OBSERVED_AT, bytes(Instant.now().toString()))
                .add(RecordHeaders.EVENT_TYPE, bytes(DueMessage.EVENT_TYPE));
        unacknowledged.add(producer.send(record));
    }

    private void flush() throws ExecutionException, InterruptedException {
        producer.flush();
        for (Future<RecordMetadata> each : unacknowledged) {
            each.get();
        }
        unacknowledged.clear();
    }

    private void waitUntil(long due) throws ExecutionException, InterruptedException {
        if (due - System.nanoTime() > SHORTEST_WAIT_NANOS) {
            flush();
            long left = Math.max(0, due - System.nanoTime());
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
