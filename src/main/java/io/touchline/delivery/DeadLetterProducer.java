package io.touchline.delivery;

import io.touchline.topics.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The producer of dead letters, made when the first one is sent: on a good day there is none. */
final class DeadLetterProducer implements AutoCloseable {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final KafkaConnection connection;
    private Producer<byte[], byte[]> producer;

    DeadLetterProducer(KafkaConnection connection) {
        this.connection = connection;
    }

    synchronized Producer<byte[], byte[]> get() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    connection.with(Map.of(
                            ProducerConfig.CLIENT_ID_CONFIG,
                            "touchline-dead-letters",
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.COMPRESSION_TYPE_CONFIG,
                            "lz4",
                            // The broker decides what is too large, after compression.
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            MOST_BYTES,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            15_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            30_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            10_000)),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
