package io.touchline.topics;

import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Makes the producers of all records that the service sends. The one place where something else can be put between the
 * service and its brokers.
 */
public interface KafkaProducers {

    /**
     * A producer of its own for whoever asks, who closes it.
     *
     * @param properties all that Kafka's client needs
     * @param keys makes bytes of keys; null if the properties name a class that does
     * @param values makes bytes of values; null if the properties name a class that does
     */
    <K, V> Producer<K, V> create(Map<String, Object> properties, Serializer<K> keys, Serializer<V> values);
}
