package io.touchline.topics;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/** What every Kafka client of the service needs to know: the brokers' address and the way to log in. */
public final class KafkaConnection {

    private final String servers;
    private final Map<String, Object> clientProperties;

    KafkaConnection(KafkaSettings settings, KafkaConnectionDetails details) {
        this.servers = String.join(",", details.getBootstrapServers());
        this.clientProperties = Map.copyOf(settings.clientProperties(servers));
    }

    /** The brokers as {@code host:port,host:port}. */
    public String servers() {
        return servers;
    }

    /** The connection's properties, with those of the caller added; the connection's own win. */
    public Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(own);
        all.putAll(clientProperties);
        return all;
    }
}
