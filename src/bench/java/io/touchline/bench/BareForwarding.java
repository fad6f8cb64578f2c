package io.touchline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The yardstick for the checks: reads records, parses each, sends it on by a field of it, and commits what Kafka has taken. No
 * contract, no hash, no reasons.
 *
 * <p>Runs until its standard input ends.
 */
final class BareForwarding extends Thread {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    private BareForwarding(String servers, String topic, String group, int batchSize) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        batchSize,
                        "max.partition.fetch.bytes",
                        4 << 20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "acks",
                        "all",
                        "linger.ms",
                        5,
                        "batch.size",
                        256 * 1024,
                        "compression.type",
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Takes the same arguments as {@link BareLoop}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<BareForwarding> threads = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
            threads.add(new BareForwarding(arguments[0], arguments[2], arguments[3], Integer.parseInt(arguments[5])));
        }
        threads.forEach(Thread::start);
        System.in.transferTo(OutputStream.nullOutputStream());
        for (BareForwarding thread : threads) {
            thread.consumer.wakeup();
            thread.join();
        }
    }

    @Override
    public void run() {
        try (consumer;
                producer) {
            while (true) {
                ConsumerRecords<byte[], byte[]> polled = consumer.poll(Duration.ofMillis(250));
                for (ConsumerRecord<byte[], byte[]> record : polled) {
                    JsonNode parsed = json.readTree(record.value());
                    byte[] key = parsed.get("idLiveScore").textValue().getBytes(StandardCharsets.UTF_8);
                    producer.send(
                            new ProducerRecord<>(SoccerMirror.TOPIC, null, null, key, record.value(), record.headers()),
                            (sent, e) -> failure.compareAndSet(null, e));
                }
                if (!polled.isEmpty()) {
                    producer.flush();
                    if (failure.get() != null) {
                        throw new IllegalStateException(failure.get());
                    }
                    consumer.commitSync();
                }
            }
        } catch (WakeupException e) {
            // told to finish
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
