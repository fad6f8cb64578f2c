package io.touchline.kafkabatch;

import io.touchline.topics.TopicCreator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes the Kafka consumers of one reader: one, and another whenever that one cannot go on. */
final class GroupMembers {

    /** A pattern that is wide enough for a topic is so for that of its dead letters, which nobody wants again. */
    private static final String NO_DEAD_LETTERS = "(?!.*" + Pattern.quote(TopicCreator.DEAD_LETTER_SUFFIX) + "$)";

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
            kafka.subscribe(Pattern.compile(NO_DEAD_LETTERS + "(?:" + endpoint.getTopic() + ")"), listener);
        } else {
            kafka.subscribe(List.of(endpoint.getTopic().split("\\s*,\\s*")), listener);
        }
    }
}
