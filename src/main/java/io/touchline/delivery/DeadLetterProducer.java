package io.touchline.delivery;

import io.touchline.topics.KafkaConnection;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;

/** The producer of dead letters, made when the first one is sent: on a good day there is none. */
final class DeadLetterProducer implements AutoCloseable {

    private final KafkaConnection connection;
    private Producer<byte[], byte[]> producer;

    DeadLetterProducer(KafkaConnection connection) {
        this.connection = connection;
    }

    synchronized Producer<byte[], byte[]> get() {
        if (producer == null) {
            producer = connection.producer("touchline-dead-letters");
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
