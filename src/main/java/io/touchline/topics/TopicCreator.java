package io.touchline.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics of the settings, and a dead-letter topic for each, where they are missing.
 *
 * <p>A topic that is there is never altered: more partitions would change where keys go, and a shorter retention would
 * delete data. What differs from the settings is logged as a warning, once a start.
 */
public final class TopicCreator {

    /** What is appended to a topic's name for the topic of its dead letters. */
    public static final String DEAD_LETTER_SUFFIX = ".dlq";

    private static final Logger log = LoggerFactory.getLogger(TopicCreator.class);

    /** Kafka's usual limit for a record is 1 MiB: what was as large as that has room here for its reason as well. */
    private static final String MOST_BYTES_OF_A_DEAD_LETTER = String.valueOf(1_200_000);

    private final KafkaAdmin kafka;
    private final KafkaSettings settings;

    TopicCreator(KafkaAdmin kafka, KafkaSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    /**
     * Brings the missing topics into being.
     *
     * @throws ExecutionException when the broker cannot be reached or refuses
     */
    public void createMissing() throws ExecutionException, InterruptedException {
        Admin admin = kafka.client();
        Map<String, TopicSettings> wanted = wanted();
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = wanted.values().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(this::newTopic)
                .toList();
        try {
            admin.createTopics(missing).all().get();
            awaitLeaders(admin, missing);
            missing.forEach(
                    topic -> log.info("created topic {} with {} partition(s)", topic.name(), topic.numPartitions()));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e; // another instance may have been faster; that is no fault
            }
        }
        wanted.keySet().retainAll(existing);
        warnOfDifferences(admin, wanted);
    }

    /** A producer that is faster than a new partition's leader may mix up its first batches, and not get them through. */
    private static void awaitLeaders(Admin admin, List<NewTopic> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (NewTopic topic : topics) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        admin.listOffsets(ends).all().get();
    }

    private Map<String, TopicSettings> wanted() {
        Map<String, TopicSettings> wanted = new HashMap<>();
        for (TopicSettings topic : settings.topics().values()) {
            String deadLetters = topic.name() + DEAD_LETTER_SUFFIX;
            wanted.put(topic.name(), topic);
            wanted.put(deadLetters, new TopicSettings(deadLetters, 1, settings.deadLetterRetention()));
        }
        return wanted;
    }

    private NewTopic newTopic(TopicSettings topic) {
        Map<String, String> configs = new HashMap<>(Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(topic)));
        if (topic.name().endsWith(DEAD_LETTER_SUFFIX)) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MOST_BYTES_OF_A_DEAD_LETTER);
        }
        return new NewTopic(topic.name(), topic.partitions(), settings.replicationFactor()).configs(configs);
    }

    private void warnOfDifferences(Admin admin, Map<String, TopicSettings> wanted)
            throws ExecutionException, InterruptedException {
        List<ConfigResource> resources = new ArrayList<>();
        wanted.keySet().forEach(name -> resources.add(new ConfigResource(ConfigResource.Type.TOPIC, name)));
        Map<String, TopicDescription> descriptions =
                admin.describeTopics(wanted.keySet()).allTopicNames().get();
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(resources).all().get();
        configs.forEach((resource, config) -> {
            TopicSettings topic = wanted.get(resource.name());
            int partitions = descriptions.get(topic.name()).partitions().size();
            String retention = config.get(TopicConfig.RETENTION_MS_CONFIG).value();
            if (partitions != topic.partitions()) {
                log.warn(
                        "topic {} has {} partition(s), the settings say {}: left as it is",
                        topic.name(),
                        partitions,
                        topic.partitions());
            }
            if (!retention.equals(millis(topic))) {
                log.warn(
                        "topic {} keeps records for {} ms, the settings say {} ms: left as it is",
                        topic.name(),
                        retention,
                        millis(topic));
            }
        });
    }

    private static String millis(TopicSettings topic) {
        return String.valueOf(topic.retention().toMillis());
    }
}
