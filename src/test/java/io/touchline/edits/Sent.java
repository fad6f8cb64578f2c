package io.touchline.edits;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is in the topics now. */
final class Sent {

    private final String servers;

    Sent(String servers) {
        this.servers = servers;
    }

    /** Where the last record of each key is, as {@code partition@offset}. */
    Map<String, String> lastPlaces(String topic) {
        Map<String, String> places = new TreeMap<>();
        read(topic, record -> places.put(record.key(), record.partition() + "@" + record.offset()));
        return places;
    }

    Set<String> keys(String topic) {
        Set<String> keys = new TreeSet<>();
        read(topic, record -> keys.add(record.key()));
        return keys;
    }

    private void read(String topic, Consumer<ConsumerRecord<String, String>> reader) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }
}
