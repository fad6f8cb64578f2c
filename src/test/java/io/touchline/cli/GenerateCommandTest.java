package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.embedded.TestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invents games from the command line, with a real broker. */
class GenerateCommandTest {

    @TempDir
    private static Path folder;

    private static TestBroker kafka;

    @BeforeAll
    static void start() {
        kafka = new TestBroker(folder.resolve("kafka"));
        assertThat(run("topics", "create").exitCode()).isZero();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void aWholeGameIsSentInOrderAndTheSameSeedSendsTheSame() {
        CommandRun first = run(
                "generate",
                "--home-team",
                "Reds",
                "--away-team",
                "Blues",
                "--seed",
                "5",
                "--game-id",
                "one",
                "--delay",
                "0s");
        run("generate", "--home-team=Reds", "--away-team=Blues", "--seed=5", "--game-id=two", "--speed=1000000");

        assertThat(first.exitCode()).as(first.err()).isZero();
        List<String> one = sent("one");
        assertThat(first.text()).contains("sent " + one.size() + " records of game one, Reds - Blues");
        assertThat(one.get(0)).contains("Game Start", "\"Reds\"", "\"Blues\"");
        assertThat(one.get(1)).startsWith("{\"game_id\":\"one\",\"event\":{").contains("\"index\":1,");
        assertThat(one.get(one.size() - 1)).contains("Game End");
        List<String> two = sent("two");
        assertThat(one.subList(1, one.size() - 1))
                .isEqualTo(two.subList(1, two.size() - 1).stream()
                        .map(value -> value.replace("\"game_id\":\"two\"", "\"game_id\":\"one\""))
                        .toList());
    }

    @Test
    void gamesAreRepeatedWithTheNextSeedAndCutOff() {
        CommandRun repeated = run(
                "generate", "--seed", "100", "--delay", "0", "--max-events", "10", "--every", "100ms", "--runs", "2");

        assertThat(repeated.exitCode()).as(repeated.err()).isZero();
        assertThat(sent("gen-100")).hasSize(12);
        assertThat(sent("gen-101")).hasSize(12).last().asString().contains("Game End");
        assertThat(sent("gen-101").get(5)).isNotEqualTo(sent("gen-100").get(5));
    }

    @Test
    void theNextTimeOfACronExpressionIsWaitedFor() {
        CommandRun timed =
                run("generate", "--seed=200", "--delay=0", "--max-events=1", "--cron", "* * * * * ?", "--runs=1");

        assertThat(timed.exitCode()).as(timed.err()).isZero();
        assertThat(sent("gen-200")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--delay=soon",
                "--delay=1s --speed=2",
                "--speed=0",
                "--every=0s",
                "--every=1s --cron=*",
                "--cron=nonsense",
                "--max-events=0",
                "--runs=2",
                "--home-team=X --away-team=X",
                "--unknown"
            })
    void argumentsThatCannotBeMeantAreRefused(String arguments) {
        CommandRun refused = run(Stream.concat(Stream.of("generate"), Arrays.stream(arguments.split(" ")))
                .toArray(String[]::new));

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(
                Stream.concat(Arrays.stream(arguments), Stream.of("--kafka.bootstrap-servers=" + kafka.servers()))
                        .toArray(String[]::new));
    }

    private static List<String> sent(String game) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.servers()), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("live_football_events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> values = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(game)) {
                        values.add(record.value());
                    }
                }
            }
            return values;
        }
    }
}
