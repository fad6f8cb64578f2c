package io.touchline.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/** What every Kafka client of the service needs to know: the brokers' address and the way to log in. */
public final class KafkaConnection {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int BULK_BYTES = 256 * 1024;
    private static final int BULK_LINGER_MILLIS = 5;

    private final String servers;
    private final Map<String, Object> clientProperties;
    private final KafkaProducers producers;

    KafkaConnection(KafkaSettings settings, KafkaConnectionDetails details, KafkaProducers producers) {
        NativeLz4.load();
        this.producers = producers;
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

    /**
     * A producer for records that are sent byte by byte and must not be lost: each is acknowledged by all in-sync brokers, or
     * fails within half a minute.
     */
    public Producer<byte[], byte[]> producer(String clientId) {
        return producer(clientId, Map.of());
    }

    /** The same for many records at a time: what is sent within some milliseconds goes to the brokers together. */
    public Producer<byte[], byte[]> bulkProducer(String clientId) {
        return producer(
                clientId,
                Map.of(
                        ProducerConfig.LINGER_MS_CONFIG, BULK_LINGER_MILLIS,
                        ProducerConfig.BATCH_SIZE_CONFIG, BULK_BYTES));
    }

    private Producer<byte[], byte[]> producer(String clientId, Map<String, Object> more) {
        Map<String, Object> own = new HashMap<>(more);
        own.putAll(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                clientId,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                // What is too large is for the broker to say, after compression.
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                MOST_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                15_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                30_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000));
        return producers.create(with(own), new ByteArraySerializer(), new ByteArraySerializer());
    }
}
