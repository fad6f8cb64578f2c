package io.touchline.embedded;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of TheSportsDB, as a test reads and fills them. */
final class SoccerTopics {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static final List<String> FEEDS = List.of(
            "live_score",
            "schedule",
            "broadcast",
            "live.event.lookup",
            "event",
            "event.stats",
            "event.timeline",
            "event.highlights",
            "event.lineup",
            "team",
            "player",
            "venue",
            "league");
    private final String servers;

    SoccerTopics(String servers) {
        this.servers = servers;
    }

    /** Sends all that the feeds sent once more, as it was. */
    void sendAllAgain() throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            for (String feed : FEEDS) {
                for (ConsumerRecord<String, String> record : records("soccer." + feed)) {
                    producer.send(new ProducerRecord<>(
                            record.topic(), null, null, record.key(), record.value(), record.headers()));
                }
            }
        }
    }

    /** Waits until all records are validated, and what was validated is stored. */
    void awaitAllStored() {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", servers))) {
            await("all is validated")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> isAt(kafka, "touchline-validate", ""));
            await("all is stored")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> isAt(kafka, "touchline-clickhouse-soccer", "validated."));
        }
    }

    private static boolean isAt(Admin kafka, String group, String mirror)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new LinkedHashMap<>();
        for (String feed : FEEDS) {
            String topic = mirror + "soccer." + feed;
            kafka.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .forEach(partition ->
                            wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
        }
        var committed = kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return kafka.listOffsets(wanted).all().get().entrySet().stream()
                .allMatch(end -> end.getValue().offset() == 0
                        || committed.get(end.getKey()).offset()
                                == end.getValue().offset());
    }

    /** All that is in it now. */
    List<ConsumerRecord<String, String>> records(String topic) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
