package io.touchline.kafkabatch;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes the Kafka consumers of one reader: one, and another whenever that one cannot go on. */
final class GroupMembers {

    private final KafkaBatchEndpoint endpoint;
    private final String clientId;

    GroupMembers(KafkaBatchEndpoint endpoint, String clientId) {
        this.endpoint = endpoint;
        this.clientId = clientId;
    }

    KafkaConsumer<byte[], byte[]> open() {
        return new KafkaConsumer<>(
                endpoint.clientProperties(clientId), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void subscribe(KafkaConsumer<byte[], byte[]> kafka, ConsumerRebalanceListener listener) {
        if (endpoint.isTopicIsPattern()) {
            kafka.subscribe(Pattern.compile(endpoint.getTopic()), listener);
        } else {
            kafka.subscribe(List.of(endpoint.getTopic().split("\\s*,\\s*")), listener);
        }
    }
}
