package io.touchline.deadletters;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaSettings;
import io.touchline.topics.Progress;
import io.touchline.topics.TopicReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What Kafka itself remembers of replays: one small record for each replayed dead letter, in a compacted topic, as
 * {@code live-match-events.dlq-0@12 -> {"at": "2026-11-21T15:00:00Z", "topic-id": "…"}}.
 *
 * <p>A mark is kept as long as a dead letter. The topic's identity is in it so that a topic that was deleted and made
 * anew, and counts its offsets from 0 again, does not inherit the old one's marks.
 */
final class ReplayMarks {

    static final String TOPIC = "touchline-replayed-dead-letters";

    private final Broker broker;
    private final KafkaConnection connection;
    private final KafkaSettings settings;
    private final Clock clock;
    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    ReplayMarks(Broker broker, KafkaConnection connection, KafkaSettings settings, Clock clock) {
        this.broker = broker;
        this.connection = connection;
        this.settings = settings;
        this.clock = clock;
    }

    private record Mark(@JsonProperty("at") String at, @JsonProperty("topic-id") String topicId) {}

    /** The dead letters of these topics that were replayed, up to now. */
    ReplayedPositions read(Collection<TopicDescription> deadLetterTopics) {
        ReplayedPositions replayed = new ReplayedPositions();
        if (!broker.topics().contains(TOPIC)) {
            return replayed;
        }
        Map<String, String> ids = deadLetterTopics.stream()
                .collect(Collectors.toMap(
                        TopicDescription::name, topic -> topic.topicId().toString()));
        List<TopicPartition> partitions = broker.describe(List.of(TOPIC)).get(TOPIC).partitions().stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        try (TopicReader reader = new TopicReader(connection, "touchline-dead-letter-reader")) {
            reader.read(
                    reader.spans(partitions),
                    Progress.unheard(),
                    records -> records.forEach(record -> note(record, ids, replayed)));
        }
        return replayed;
    }

    /** Brings the topic into being; to be called before the first mark is sent. */
    void prepare() {
        if (!broker.topics().contains(TOPIC)) {
            broker.create(new NewTopic(TOPIC, 1, settings.replicationFactor())
                    .configs(Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG,
                            String.valueOf(settings.deadLetterRetention().toMillis()))));
        }
    }

    /** The record that says that a letter was replayed just now. */
    ProducerRecord<byte[], byte[]> mark(Position position, TopicDescription deadLetterTopic) {
        try {
            return new ProducerRecord<>(
                    TOPIC,
                    position.toString().getBytes(StandardCharsets.UTF_8),
                    json.writeValueAsBytes(new Mark(
                            clock.instant().toString(),
                            deadLetterTopic.topicId().toString())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("two texts are always JSON", e);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record, Map<String, String> ids, ReplayedPositions replayed) {
        position(record.key())
                .filter(position -> ids.containsKey(position.topic()))
                .ifPresent(position -> replayed.set(position, isOf(ids.get(position.topic()), record.value())));
    }

    /** Empty for what Touchline did not write. */
    private static Optional<Position> position(byte[] key) {
        try {
            return key == null
                    ? Optional.empty()
                    : Optional.of(Position.parse(new String(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isOf(String topicId, byte[] value) {
        try {
            return value != null
                    && topicId.equals(json.readValue(value, Mark.class).topicId());
        } catch (IOException e) {
            return false;
        }
    }
}
