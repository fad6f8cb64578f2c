package io.touchline.topics;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Makes the Kafka clients of all routes, so that a route says what it reads and writes and never how to log in. */
final class CamelKafkaClients extends DefaultKafkaClientFactory {

    private final KafkaConnection connection;

    CamelKafkaClients(KafkaConnection connection) {
        this.connection = connection;
    }

    @Override
    public Producer<?, ?> getProducer(Properties properties) {
        return super.getProducer(connected(properties));
    }

    @Override
    public Consumer<?, ?> getConsumer(Properties properties) {
        return super.getConsumer(connected(properties));
    }

    @Override
    public String getBrokers(KafkaConfiguration configuration) {
        return connection.servers();
    }

    private Properties connected(Properties properties) {
        Map<String, Object> own = new HashMap<>();
        properties.forEach((name, value) -> own.put((String) name, value));
        Properties all = new Properties();
        all.putAll(connection.with(own));
        return all;
    }
}
