package io.touchline.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Compares the broker's topics with the settings, and alters them when it is told to. */
public final class TopicChanges {

    private final KafkaAdmin kafka;
    private final KafkaSettings settings;

    TopicChanges(KafkaAdmin kafka, KafkaSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    /**
     * Every difference, by the names of the topics.
     *
     * @throws ExecutionException when the broker cannot be asked
     */
    public List<TopicDifference> differences() throws ExecutionException, InterruptedException {
        Admin admin = kafka.client();
        Map<String, WantedTopic> wanted = WantedTopic.allOf(settings);
        Map<String, WantedTopic> there = new TreeMap<>(wanted);
        there.keySet().retainAll(admin.listTopics().names().get());
        Map<String, TopicDescription> descriptions =
                admin.describeTopics(there.keySet()).allTopicNames().get();
        Map<ConfigResource, Config> configs = admin.describeConfigs(
                        there.keySet().stream().map(TopicChanges::resource).toList())
                .all()
                .get();
        List<TopicDifference> differences = new ArrayList<>();
        for (WantedTopic topic : wanted.values()) {
            if (there.containsKey(topic.name())) {
                int partitions = descriptions.get(topic.name()).partitions().size();
                compare(topic, partitions, configs.get(resource(topic.name())), differences);
            } else {
                differences.add(new TopicDifference(topic.name(), TopicDifference.MISSING, null, topic.name()));
            }
        }
        return differences;
    }

    /**
     * Alters topics that are there, as the settings say. Partitions are added and never taken away, which Kafka cannot.
     *
     * @return what is left as it is
     * @throws ExecutionException when the broker cannot be reached or refuses
     */
    public List<TopicDifference> apply(Collection<TopicDifference> differences)
            throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> configs = new HashMap<>();
        Map<String, NewPartitions> partitions = new HashMap<>();
        List<TopicDifference> left = new ArrayList<>();
        for (TopicDifference difference : differences) {
            String wanted = difference.wanted();
            if (difference.what().equals(TopicDifference.PARTITIONS)) {
                if (Integer.parseInt(wanted) > Integer.parseInt(difference.actual())) {
                    partitions.put(difference.topic(), NewPartitions.increaseTo(Integer.parseInt(wanted)));
                } else {
                    left.add(difference);
                }
            } else if (difference.what().equals(TopicDifference.MISSING)) {
                left.add(difference);
            } else {
                configs.computeIfAbsent(resource(difference.topic()), topic -> new ArrayList<>())
                        .add(new AlterConfigOp(new ConfigEntry(difference.what(), wanted), AlterConfigOp.OpType.SET));
            }
        }
        kafka.client().createPartitions(partitions).all().get();
        kafka.client().incrementalAlterConfigs(configs).all().get();
        return left;
    }

    private static void compare(WantedTopic topic, int partitions, Config actual, List<TopicDifference> differences) {
        if (partitions != topic.partitions()) {
            differences.add(new TopicDifference(
                    topic.name(),
                    TopicDifference.PARTITIONS,
                    String.valueOf(partitions),
                    String.valueOf(topic.partitions())));
        }
        topic.configs().forEach((name, value) -> {
            String found = actual.get(name).value();
            if (!Set.of(found.split(",")).equals(Set.of(value.split(",")))) {
                differences.add(new TopicDifference(topic.name(), name, found, value));
            }
        });
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
