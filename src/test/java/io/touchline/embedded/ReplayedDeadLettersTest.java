package io.touchline.embedded;

import static io.touchline.embedded.MadeUpAnswers.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/** A bad record, from its dead letter through its replays into the database, with the whole service running. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayedDeadLettersTest {

    private static final String MATCHES = "live-match-events";
    private static final String LETTERS = "live-match-events.dlq";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path data;

    private static RunningTouchline touchline;

    @BeforeAll
    static void startWithoutAnApi() {
        touchline = new RunningTouchline(
                data, Map.of("football-data.url", "http://127.0.0.1:1", "football-data.tokens", "any"));
    }

    @AfterAll
    static void stop() {
        touchline.close();
        assertThat(data.resolve("running.properties")).doesNotExist();
    }

    @Test
    @Order(1)
    void aBadRecordIsListedByACommandThatKnowsOnlyTheDataFolder() throws Exception {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> touchline.records(LETTERS).isEmpty());
        send("4711", match("4711", "\"two\""));
        awaitLetters(1);

        CommandRun list = command("list", "--each");
        assertThat(list.exitCode()).isZero();
        assertThat(list.text()).startsWith(LETTERS + "-0@0  ").contains("  key 4711  PSQLException: ");
    }

    @Test
    @Order(2)
    void whatIsStillBadComesBackWithItsCountAndAFreshReason() {
        CommandRun replay = command("replay", "--topic", MATCHES, "--execute");

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.text()).contains("sent 1 to " + MATCHES);
        List<ConsumerRecord<String, String>> letters = awaitLetters(2);
        ConsumerRecord<String, String> first = letters.get(0);
        ConsumerRecord<String, String> second = letters.get(1);
        assertThat(second.key()).isEqualTo("4711");
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(headers(second, "touchline-replays")).containsExactly("1");
        assertThat(headers(second, "touchline-replay-of")).containsExactly(LETTERS + "-0@0");
        assertThat(headers(second, "touchline-observed-at")).isEqualTo(headers(first, "touchline-observed-at"));
        assertThat(headers(second, "touchline-error-offset"))
                .hasSize(1)
                .isNotEqualTo(headers(first, "touchline-error-offset"));
        assertThat(headers(second, "touchline-error-at")).hasSize(1).isNotEqualTo(headers(first, "touchline-error-at"));
    }

    @Test
    @Order(3)
    void overTheManagementPortTheSameIsSeen() {
        assertThat(touchline.managementWithoutLogin("/actuator/deadletters").statusCode())
                .isEqualTo(401);
        assertThat(touchline.management("/actuator/deadletters").body())
                .contains("\"total\":{\"letters\":2,\"waiting\":1,\"replayed\":1,");
        assertThat(touchline
                        .management("/actuator/deadletters?each=true&limit=1")
                        .body())
                .contains("\"position\":\"" + LETTERS + "-0@1\"")
                .doesNotContain("-0@0");
        assertThat(touchline
                        .management("/actuator/deadletters/" + LETTERS + "-0@1")
                        .body())
                .contains("{\"name\":\"touchline-replays\",\"value\":\"1\"}");
    }

    @Test
    @Order(4)
    void overTheManagementPortMistakesAreNamed() {
        assertThat(touchline.management("/actuator/deadletters/" + LETTERS + "-0@99"))
                .returns(404, answer -> answer.statusCode())
                .returns("{\"error\":\"there is no dead letter at " + LETTERS + "-0@99\"}", answer -> answer.body());
        assertThat(touchline.management("/actuator/deadletters/nowhere").statusCode())
                .isEqualTo(400);
        assertThat(touchline.management("/actuator/deadletters?since=soon").statusCode())
                .isEqualTo(400);
        assertThat(replay("{}")).contains("say what to replay");
        assertThat(replay("{\"all\": true, \"topic\": \"x\"}")).contains("say what to replay");
    }

    @Test
    @Order(5)
    void whatComesBackAgainAndAgainIsLeftAtTheLimit() {
        for (int replays = 2; replays <= 3; replays++) {
            assertThat(replay("{\"key\": \"4711\", \"execute\": true}")).contains("\"topics\":{\"" + MATCHES + "\":1}");
            awaitLetters(replays + 1);
        }

        assertThat(replay("{\"all\": true, \"execute\": true}"))
                .contains("\"topics\":{}")
                .contains("\"came back too often\":{\"letters\":1,\"first\":[\"" + LETTERS + "-0@3\"]}")
                .contains("\"replayed already\":{\"letters\":3,");
    }

    @Test
    @Order(6)
    void aMendedValueIsStored() throws IOException {
        CommandRun value = command("show", LETTERS + "-0@3", "--value-only");
        Path file = Files.writeString(data.resolve("mended.json"), value.text().replace("\"two\"", "2"));

        CommandRun replay =
                command("replay", LETTERS + "-0@3", "--value", file.toString(), "--max-replays", "4", "--execute");

        assertThat(replay.exitCode()).isZero();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> touchline
                .sql()
                .sql("select home_full_time from streaming.football_matches where match_id = 4711")
                .query(Integer.class)
                .single()
                .equals(2));
        assertThat(touchline.records(LETTERS)).hasSize(4);
    }

    private static CommandRun command(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "dead-letters";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 1] = "--touchline.data=" + data;
        return CommandRun.of(all);
    }

    private static String replay(String json) {
        return touchline.managementPost("/actuator/deadletters", json).body();
    }

    private static List<ConsumerRecord<String, String>> awaitLetters(int count) {
        return await().atMost(PATIENCE).until(() -> touchline.records(LETTERS), letters -> letters.size() == count);
    }

    private static List<String> headers(ConsumerRecord<String, String> record, String name) {
        return StreamSupport.stream(record.headers().headers(name).spliterator(), false)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void send(String key, String value) throws Exception {
        String servers =
                String.join(",", touchline.bean(KafkaConnectionDetails.class).getBootstrapServers());
        ProducerRecord<String, String> record = new ProducerRecord<>(MATCHES, key, value);
        record.headers().add("touchline-observed-at", "2026-11-21T15:20:00Z".getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get(1, TimeUnit.MINUTES);
        }
    }
}
