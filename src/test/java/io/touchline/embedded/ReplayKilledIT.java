package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the service in the middle of a match that is played again. */
class ReplayKilledIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SECONDS = 45 * 60;

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void theMatchGoesOnWhereItWasAndNoEventIsMissingOrOutOfOrder() throws Exception {
        Path events = Files.createDirectories(folder.resolve("events"));
        Files.writeString(events.resolve("77.json"), match());
        String[] settings = {
            "--statsbomb.events=" + events,
            "--statsbomb.games=77",
            "--statsbomb.speed=200",
            "--thesportsdb.enabled=false"
        };
        Path data = folder.resolve("data");
        try (TouchlineProcess touchline = new TouchlineProcess(data, settings)) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> types(touchline.kafkaServers()).size() > SECONDS / 3);
            touchline.kill();
        }
        try (TouchlineProcess touchline = new TouchlineProcess(data, settings)) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> types(touchline.kafkaServers())
                    .contains("Game End"));

            List<Integer> indices = indices(touchline.kafkaServers());
            assertThat(new LinkedHashSet<>(indices))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(0, SECONDS + 1).boxed().toList());
            assertThat(indices).as("little is sent twice").hasSizeLessThan(SECONDS + 2 + 600);
            assertThat(types(touchline.kafkaServers()).stream().filter("Game Start"::equals))
                    .hasSize(1);
        }
    }

    /** One half with an event each second. */
    private static String match() {
        List<String> events = new ArrayList<>();
        for (int i = 1; i <= SECONDS; i++) {
            events.add(
                    "{\"id\":\"e%d\",\"index\":%d,\"period\":1,\"timestamp\":\"00:%02d:%02d.000\",\"type\":{\"name\":\"Pass\"}}"
                            .formatted(i, i, i / 60 % 60, i % 60));
        }
        return "[" + String.join(",\n", events) + "]";
    }

    private List<String> types(String servers) throws Exception {
        List<String> types = new ArrayList<>();
        for (JsonNode event : events(servers)) {
            types.add(event.at("/type/name").asText());
        }
        return types;
    }

    private List<Integer> indices(String servers) throws Exception {
        List<Integer> indices = new ArrayList<>();
        for (JsonNode event : events(servers)) {
            indices.add(event.path("index").asInt());
        }
        return indices;
    }

    private List<JsonNode> events(String servers) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("raw-events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    assertThat(record.key()).isEqualTo("77");
                    events.add(json.readTree(record.value()).path("event"));
                }
            }
        }
        return events;
    }
}
