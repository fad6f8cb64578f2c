package io.touchline.topics;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as it should be.
 *
 * @param configs what is set for the topic itself, by Kafka's names
 */
record WantedTopic(String name, int partitions, Map<String, String> configs) {

    /** Kafka's usual limit for a record is 1 MiB: what was as large as that has room here for its headers as well. */
    private static final String ROOM_FOR_HEADERS = String.valueOf(1_200_000);

    /**
     * All topics of the settings: each with one for its dead letters, and mirrors where they are asked for. What a store
     * refuses of the validated records becomes a dead letter; the rejected ones go into no store but the archive.
     */
    static Map<String, WantedTopic> allOf(KafkaSettings settings) {
        Map<String, WantedTopic> all = new TreeMap<>();
        settings.topics().values().stream()
                .flatMap(topic -> of(topic, settings))
                .forEach(topic -> all.put(topic.name(), topic));
        return all;
    }

    /** A mirror of a topic. */
    static WantedTopic mirror(String name, KafkaSettings settings) {
        return new WantedTopic(
                name,
                settings.mirrors().partitions(),
                withRoom(settings.mirrors().retention()));
    }

    NewTopic newTopic(short replicationFactor) {
        return new NewTopic(name, partitions, replicationFactor).configs(configs);
    }

    private static Stream<WantedTopic> of(TopicSettings topic, KafkaSettings settings) {
        WantedTopic itself =
                new WantedTopic(topic.name(), topic.partitions(), configs(topic.retention(), topic.cleanupPolicy()));
        Stream<WantedTopic> withLetters = Stream.of(itself, letters(topic.name(), settings));
        if (!topic.mirrors()) {
            return withLetters;
        }
        String validated = MirrorTopics.validated(topic.name());
        return Stream.concat(
                withLetters,
                Stream.of(
                        mirror(validated, settings),
                        letters(validated, settings),
                        mirror(MirrorTopics.rejected(topic.name()), settings)));
    }

    private static WantedTopic letters(String topic, KafkaSettings settings) {
        return new WantedTopic(topic + TopicCreator.DEAD_LETTER_SUFFIX, 1, withRoom(settings.deadLetterRetention()));
    }

    private static Map<String, String> withRoom(Duration retention) {
        Map<String, String> configs = configs(retention, CleanupPolicy.DELETE);
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, ROOM_FOR_HEADERS);
        return configs;
    }

    private static Map<String, String> configs(Duration retention, CleanupPolicy policy) {
        Map<String, String> configs = new TreeMap<>();
        configs.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()));
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy.config());
        return configs;
    }
}
