package io.touchline.topics;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.Serializer;

/** Producers that talk to brokers. */
final class RealProducers implements KafkaProducers {

    @Override
    public <K, V> Producer<K, V> create(Map<String, Object> properties, Serializer<K> keys, Serializer<V> values) {
        return new KafkaProducer<>(properties, keys, values) {
            @Override
            public void close() {
                close(CamelKafkaClients.PATIENCE);
            }
        };
    }
}
