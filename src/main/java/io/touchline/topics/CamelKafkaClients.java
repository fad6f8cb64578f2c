package io.touchline.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;

/** Makes the Kafka clients of all routes, so that a route says what it reads and writes and never how to log in. */
final class CamelKafkaClients extends DefaultKafkaClientFactory {

    /**
     * How long a client that is closed waits for the brokers. What they have not acknowledged by then counts as not sent,
     * or not committed, and comes again; Kafka's own limit, minutes, would keep a service from stopping while they are away.
     */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final KafkaConnection connection;
    private final KafkaProducers producers;

    CamelKafkaClients(KafkaConnection connection, KafkaProducers producers) {
        this.connection = connection;
        this.producers = producers;
    }

    @Override
    public Producer<?, ?> getProducer(Properties properties) {
        return producers.create(connected(properties), null, null);
    }

    @Override
    public Consumer<?, ?> getConsumer(Properties properties) {
        return new KafkaConsumer<>(connected(properties)) {
            @Override
            public void close() {
                close(PATIENCE);
            }
        };
    }

    @Override
    public String getBrokers(KafkaConfiguration configuration) {
        return connection.servers();
    }

    private Map<String, Object> connected(Properties properties) {
        Map<String, Object> own = new HashMap<>();
        properties.forEach((name, value) -> own.put((String) name, value));
        return connection.with(own);
    }
}
