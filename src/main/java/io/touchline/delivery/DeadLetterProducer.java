package io.touchline.delivery;

import io.touchline.topics.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** The producer of dead letters, made when the first one is sent: on a good day there is none. */
final class DeadLetterProducer implements AutoCloseable {

    private final KafkaConnection connection;
    private Producer<String, String> producer;

    DeadLetterProducer(KafkaConnection connection) {
        this.connection = connection;
    }

    synchronized Producer<String, String> get() {
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
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            15_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            30_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            10_000)),
                    new StringSerializer(),
                    new StringSerializer());
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
