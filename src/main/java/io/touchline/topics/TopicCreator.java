package io.touchline.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics of the settings, with their dead-letter topics and mirrors, where they are missing.
 *
 * <p>A topic that is there is never altered: more partitions would change where keys go, and a shorter retention would
 * delete data. What differs from the settings is logged as a warning, once a start; {@link TopicChanges} alters it.
 */
public final class TopicCreator {

    /** What is appended to a topic's name for the topic of its dead letters. */
    public static final String DEAD_LETTER_SUFFIX = ".dlq";

    private static final Logger log = LoggerFactory.getLogger(TopicCreator.class);

    private final KafkaAdmin kafka;
    private final KafkaSettings settings;
    private final TopicChanges changes;

    TopicCreator(KafkaAdmin kafka, KafkaSettings settings, TopicChanges changes) {
        this.kafka = kafka;
        this.settings = settings;
        this.changes = changes;
    }

    /**
     * Brings the missing topics into being.
     *
     * @return their names
     * @throws ExecutionException when the broker cannot be reached or refuses
     */
    public List<String> createMissing() throws ExecutionException, InterruptedException {
        Set<String> existing = kafka.client().listTopics().names().get();
        List<WantedTopic> missing = WantedTopic.allOf(settings).values().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        create(missing);
        changes.differences().stream()
                .filter(difference -> existing.contains(difference.topic()))
                .forEach(difference -> log.warn("{}: left as it is", difference));
        return missing.stream().map(WantedTopic::name).toList();
    }

    /**
     * Brings mirrors into being that no setting asks for, where they are missing.
     *
     * @throws ExecutionException when the broker cannot be reached or refuses
     */
    public void createMissingMirrors(Collection<String> names) throws ExecutionException, InterruptedException {
        Set<String> existing = kafka.client().listTopics().names().get();
        create(names.stream()
                .distinct()
                .filter(name -> !existing.contains(name))
                .map(name -> WantedTopic.mirror(name, settings))
                .toList());
    }

    private void create(List<WantedTopic> missing) throws ExecutionException, InterruptedException {
        Admin admin = kafka.client();
        try {
            admin.createTopics(missing.stream()
                            .map(topic -> topic.newTopic(settings.replicationFactor()))
                            .toList())
                    .all()
                    .get();
            awaitLeaders(admin, missing);
            if (!missing.isEmpty()) {
                log.info(
                        "created {} topic(s): {}",
                        missing.size(),
                        missing.stream()
                                .map(topic -> topic.name() + " (" + topic.partitions() + ")")
                                .collect(Collectors.joining(", ")));
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e; // another instance may have been faster; that is no fault
            }
        }
    }

    /** A producer that is faster than a new partition's leader may mix up its first batches, and not get them through. */
    private static void awaitLeaders(Admin admin, List<WantedTopic> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (WantedTopic topic : topics) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        admin.listOffsets(ends).all().get();
    }
}
