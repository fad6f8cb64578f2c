package io.touchline.topics;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The one admin client of the service.
 *
 * <p>It is made at its first use and not at start-up, since making it fails while the brokers' names cannot be
 * resolved, and a service that starts before its Kafka has to wait for it.
 */
public final class KafkaAdmin implements AutoCloseable {

    private final KafkaConnection connection;
    private Admin client;

    KafkaAdmin(KafkaConnection connection) {
        this.connection = connection;
    }

    /**
     * The client.
     *
     * @throws org.apache.kafka.common.KafkaException when no broker's name can be resolved
     */
    public synchronized Admin client() {
        if (client == null) {
            client = Admin.create(connection.with(Map.of(
                    AdminClientConfig.CLIENT_ID_CONFIG, "touchline-admin",
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10000)));
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close(java.time.Duration.ofSeconds(1));
        }
    }
}
