package io.touchline.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all marks as they come: when each word was first seen, and how long each probe was silent at most. */
final class Marks implements AutoCloseable {

    static final String TOPIC = "edit-marks";

    private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong longestPause = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    Marks(String servers) {
        thread = new Thread(() -> read(servers), "marks");
        thread.start();
    }

    Optional<Instant> firstSeen(String word) {
        return Optional.ofNullable(firstSeen.get(word));
    }

    long count() {
        return count.get();
    }

    /** Between two marks of probe-a or probe-b, from the last of the old route to the first of the new one. */
    Duration longestPause() {
        return Duration.ofMillis(longestPause.get());
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(String servers) {
        ObjectMapper json = new ObjectMapper();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "group.id", "marks", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (stopping.getCount() > 0) {
                consumer.poll(Duration.ofMillis(20)).forEach(record -> take(json, record.value(), record.timestamp()));
            }
        }
    }

    private void take(ObjectMapper json, String value, long time) {
        try {
            JsonNode mark = json.readTree(value);
            count.incrementAndGet();
            firstSeen.putIfAbsent(mark.path("word").asText(), Instant.ofEpochMilli(time));
            firstSeen.putIfAbsent(mark.path("template").asText(), Instant.ofEpochMilli(time));
            String probe = mark.path("probe").asText();
            if (probe.matches("probe-[ab]")) {
                Long before = last.put(probe, time);
                longestPause.accumulateAndGet(before == null ? 0 : time - before, Math::max);
            }
        } catch (IOException e) {
            throw new IllegalStateException("not a mark: " + value, e);
        }
    }
}
