package io.touchline.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a real broker, on letters that nobody but the test put there. */
class DeadLetterCommandsTest {

    private static final String MARKS = "touchline-replayed-dead-letters";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;
    private static Admin admin;
    private static KafkaProducer<byte[], byte[]> producer;
    private static String servers;

    private String topic;
    private String letters;

    @BeforeAll
    static void start() {
        FreePorts ports = new FreePorts();
        kafka = new EmbeddedKafka(folder.resolve("kafka"), ports.any(), ports.any());
        servers = String.join(",", kafka.getBootstrapServers());
        admin = Admin.create(Map.of("bootstrap.servers", servers));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        admin.close();
        kafka.close();
    }

    @BeforeEach
    void newTopic() throws Exception {
        topic = "topic-" + NEXT.incrementAndGet();
        letters = topic + ".dlq";
        create(topic, Map.of());
        create(letters, Map.of());
    }

    @Test
    void theyAreCountedByTopicReasonRouteAndAge() throws Exception {
        Instant now = Instant.now();
        put(
                now.minus(Duration.ofDays(3)),
                "k",
                "v",
                "touchline-error-class",
                "a.b.BadThing",
                "touchline-error-route",
                "r1");
        put(
                now.minus(Duration.ofHours(3)),
                "k",
                "v",
                "touchline-error-class",
                "a.b.BadThing",
                "touchline-error-route",
                "r2");
        put(now, "k", "v");

        JsonNode counts = json(run("list", "--topic", topic, "--format", "json"));

        assertThat(counts.at("/total/letters").asInt()).isEqualTo(3);
        assertThat(counts.at("/total/waiting").asInt()).isEqualTo(3);
        assertThat(counts.at("/topics").get(letters).get("letters").asInt()).isEqualTo(3);
        assertThat(counts.at("/reasons/BadThing/letters").asInt()).isEqualTo(2);
        assertThat(counts.at("/reasons/unknown/letters").asInt()).isOne();
        assertThat(counts.at("/routes/r1/letters").asInt()).isOne();
        assertThat(counts.at("/ages/last hour/letters").asInt()).isOne();
        assertThat(counts.at("/ages/last day/letters").asInt()).isOne();
        assertThat(counts.at("/ages/older/letters").asInt()).isOne();
        assertThat(Instant.parse(counts.at("/total/oldest").asText()))
                .isBefore(Instant.parse(counts.at("/total/newest").asText()));
        assertThat(json(run("list", "--topic", topic, "--since", "4h", "--until", "1h", "--format", "json"))
                        .at("/total/letters")
                        .asInt())
                .isOne();
    }

    @Test
    void singleOnesAreListedFromTheNewestUpToALimit() throws Exception {
        Instant now = Instant.now();
        for (int i = 0; i < 5; i++) {
            put(now.plusSeconds(i), "k" + i, "v", "touchline-error-message", "number " + i + "\u001b[2J");
        }

        JsonNode lines = json(run("list", "--each", "--topic", topic, "--limit", "2", "--format", "json"));

        assertThat(lines.findValuesAsText("position")).containsExactly(letters + "-0@4", letters + "-0@3");
        assertThat(lines.get(0).get("key").asText()).isEqualTo("k4");
        assertThat(run("list", "--each", "--topic", topic).text())
                .hasLineCount(5)
                .contains("number 4\\u001b[2J")
                .doesNotContain("\u001b");
    }

    @Test
    void aValueThatIsNoTextIsShownSafelyAndWrittenAsItIs() throws Exception {
        byte[] value = {'a', 0, (byte) 0xff, 0x1b, '\n'};
        putBytes(null, null, value);

        CommandRun shown = run("show", letters + "-0@0");
        assertThat(shown.text()).contains("key       (none)").contains("a\\u0000\\xff\\u001b\\u000a");
        assertThat(run("show", letters + "-0@0", "--value-only").out()).isEqualTo(value);
    }

    @Test
    void jsonIsShownIndentedWithEveryDigitAndName() throws Exception {
        put(Instant.now(), "k", "{\"a\":1.10,\"b\":[12345678901234567890]}");
        put(Instant.now(), "k", "{\"a\":1,\"a\":2}");

        assertThat(run("show", letters + "-0@0").text())
                .contains("\"a\" : 1.10,")
                .contains("12345678901234567890");
        assertThat(run("show", letters + "-0@1").text()).contains("{\"a\":1,\"a\":2}");
    }

    @Test
    void aPositionWithoutALetterIsNamed() {
        CommandRun show = run("show", letters + "-0@7");
        assertThat(show.exitCode()).isOne();
        assertThat(show.err().strip()).isEqualTo("touchline: there is no dead letter at " + letters + "-0@7");
        assertThat(run("show", "nowhere.dlq-0@0").exitCode()).isOne();

        CommandRun replay = run("replay", letters + "-0@7", "--execute");
        assertThat(replay.exitCode()).isOne();
        assertThat(replay.text()).contains("skipped 1: no such letter: " + letters + "-0@7");
    }

    @Test
    void aReplayThatIsNotExecutedChangesNothing() throws Exception {
        put(Instant.now(), "k", "v");
        long marks = markCount();

        CommandRun run = run("replay", "--topic", topic);

        assertThat(run.exitCode()).isZero();
        assertThat(run.text()).contains("would send 1 to " + topic).contains("nothing was sent: --execute does it");
        assertThat(records(topic)).isEmpty();
        assertThat(markCount()).isEqualTo(marks);
        assertThat(waiting()).isOne();
    }

    @Test
    void everyByteGoesToTheTopicOfTheNameAndNowhereElse() throws Exception {
        String elsewhere = topic + "-elsewhere";
        create(elsewhere, Map.of());
        byte[] key = {1, (byte) 0xfe};
        byte[] value = {(byte) 0xff, 0, 'x'};
        putBytes(null, key, value, "touchline-error-topic", elsewhere, "touchline-observed-at", "then", "x", "y");
        putBytes(null, null, null, "touchline-observed-at", "then");

        CommandRun run = run("replay", "--topic", letters, "--execute");

        assertThat(run.exitCode()).isZero();
        assertThat(run.text()).contains("sent 2 to " + topic).contains("last acknowledged: " + letters + "-0@1");
        assertThat(records(elsewhere)).isEmpty();
        List<ConsumerRecord<byte[], byte[]>> sent = records(topic);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).key()).isEqualTo(key);
        assertThat(sent.get(0).value()).isEqualTo(value);
        assertThat(headers(sent.get(0)))
                .containsExactly(
                        "touchline-observed-at=then",
                        "x=y",
                        "touchline-replays=1",
                        "touchline-replay-of=" + letters + "-0@0");
        assertThat(sent.get(1).key()).isNull();
        assertThat(sent.get(1).value()).isNull();
    }

    @Test
    void whatWasReplayedIsNotReplayedAgainUnlessItIsAskedFor() throws Exception {
        put(Instant.now(), "a", "1");
        run("replay", "--topic", topic, "--execute");
        put(Instant.now(), "b", "2");
        assertThat(waiting()).isOne();

        CommandRun second = run("replay", "--topic", topic, "--execute");
        assertThat(second.text()).contains("sent 1 to ").contains("skipped 1: replayed already: " + letters + "-0@0");
        assertThat(records(topic)).hasSize(2);
        assertThat(waiting()).isZero();

        assertThat(run("replay", "--topic", topic, "--again", "--execute").text())
                .contains("sent 2 to ");
        assertThat(records(topic)).hasSize(4);
    }

    @Test
    void theMarksAreKeptAsLongAsDeadLettersInACompactedTopic() throws Exception {
        put(Instant.now(), "a", "1");
        run("replay", "--topic", topic, "--execute");

        ConfigResource marks = new ConfigResource(ConfigResource.Type.TOPIC, MARKS);
        var config = admin.describeConfigs(List.of(marks)).all().get().get(marks);
        assertThat(config.get("cleanup.policy").value()).isEqualTo("compact,delete");
        assertThat(config.get("retention.ms").value())
                .isEqualTo(String.valueOf(Duration.ofDays(14).toMillis()));
        assertThat(records(MARKS).stream().map(mark -> new String(mark.key(), UTF_8)))
                .contains(letters + "-0@0");
    }

    @Test
    void aTopicThatWasMadeAnewDoesNotInheritMarks() throws Exception {
        put(Instant.now(), "a", "1");
        run("replay", "--topic", topic, "--execute");
        admin.deleteTopics(List.of(letters)).all().get();
        await().until(() -> !admin.listTopics().names().get().contains(letters));
        create(letters, Map.of());
        await().ignoreExceptions().until(() -> {
            put(Instant.now(), "a", "1");
            return true;
        });

        assertThat(waiting()).isPositive();
    }

    @Test
    void whatCameBackTooOftenIsSkippedUnlessTheLimitIsRaised() throws Exception {
        put(Instant.now(), "k", "v", "touchline-replays", "3");

        CommandRun run = run("replay", "--topic", topic, "--execute");
        assertThat(run.exitCode()).isZero();
        assertThat(run.text()).contains("sent nothing").contains("skipped 1: came back too often: " + letters + "-0@0");
        assertThat(run("replay", "--topic", topic, "--delivery.max-replays=4").text())
                .contains("would send 1");
        assertThat(run("replay", "--topic", topic, "--max-replays", "4", "--execute")
                        .text())
                .contains("sent 1 to ");
        assertThat(headers(records(topic).get(0))).contains("touchline-replays=4");
    }

    @Test
    void aMendedValueTakesThePlaceOfExactlyOne() throws Exception {
        put(Instant.now(), "a", "1");
        put(Instant.now(), "b", "2");
        Path mended = Files.write(folder.resolve("mended"), new byte[] {'m', (byte) 0xff});

        CommandRun two = run("replay", letters + "-0@0", letters + "-0@1", "--value", mended.toString(), "--execute");
        assertThat(two.exitCode()).isEqualTo(2);
        assertThat(run("replay", letters + "-0@1", "--value", mended.toString(), "--execute")
                        .exitCode())
                .isZero();

        List<ConsumerRecord<byte[], byte[]>> sent = records(topic);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).key()).isEqualTo("b".getBytes(UTF_8));
        assertThat(sent.get(0).value()).isEqualTo(new byte[] {'m', (byte) 0xff});
    }

    @Test
    void noTopicIsMadeForLettersThatHaveNone() throws Exception {
        admin.deleteTopics(List.of(topic)).all().get();
        await().until(() -> !admin.listTopics().names().get().contains(topic));
        put(Instant.now(), "k", "v");

        assertThat(run("replay", "--topic", topic, "--execute").text())
                .contains("skipped 1: its topic does not exist: " + letters + "-0@0");
        assertThat(admin.listTopics().names().get()).doesNotContain(topic);
    }

    @Test
    void whatKafkaDoesNotTakeIsNamedAndTheOthersGoOn() throws Exception {
        String narrow = topic + "-narrow";
        create(narrow, Map.of("max.message.bytes", "20000"));
        create(narrow + ".dlq", Map.of());
        letters = narrow + ".dlq";
        put(Instant.now(), "a", "1");
        putBytes(null, new byte[] {1}, incompressible(50_000));
        put(Instant.now(), "c", "3");

        CommandRun run = run("replay", "--topic", narrow, "--execute");

        assertThat(run.exitCode()).isOne();
        assertThat(run.text()).contains("sent 2 to " + narrow).contains("too large for Kafka: " + letters + "-0@1");
        assertThat(json(run("list", "--topic", narrow, "--format", "json"))
                        .at("/total/waiting")
                        .asInt())
                .isOne();
    }

    @Test
    void aReplayThatFailsSaysHowFarItCameAndMarksNoMoreThanThat() throws Exception {
        String keyed = topic + "-keyed";
        create(keyed, Map.of("cleanup.policy", "compact"));
        create(keyed + ".dlq", Map.of());
        letters = keyed + ".dlq";
        put(Instant.now(), null, "without a key");

        CommandRun run = run("replay", "--topic", keyed, "--execute");

        assertThat(run.exitCode()).isOne();
        assertThat(run.text()).contains("sent nothing").contains("last acknowledged: none");
        assertThat(run.err()).contains("touchline: stopped after 0 letter(s): Kafka at " + servers + ": ");
        assertThat(records(keyed)).isEmpty();
        assertThat(json(run("list", "--topic", keyed, "--format", "json"))
                        .at("/total/waiting")
                        .asInt())
                .isOne();
    }

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("dead-letters"));
        all.addAll(Arrays.asList(arguments));
        all.add("--kafka.bootstrap-servers=" + servers);
        return CommandRun.of(all.toArray(String[]::new));
    }

    private int waiting() throws IOException {
        return json(run("list", "--topic", topic, "--format", "json"))
                .at("/total/waiting")
                .asInt();
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertThat(run.exitCode()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static void create(String name, Map<String, String> config)
            throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(config)))
                .all()
                .get();
    }

    private void put(Instant at, String key, String value, String... headers) throws Exception {
        putBytes(at, key == null ? null : key.getBytes(UTF_8), value.getBytes(UTF_8), headers);
    }

    private void putBytes(Instant at, byte[] key, byte[] value, String... headers) throws Exception {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(letters, 0, at == null ? null : at.toEpochMilli(), key, value);
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        producer.send(record).get();
    }

    private static byte[] incompressible(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    private static long markCount() throws Exception {
        return admin.listTopics().names().get().contains(MARKS) ? records(MARKS).size() : 0;
    }

    private static List<String> headers(ConsumerRecord<byte[], byte[]> record) {
        List<String> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(header.key() + "=" + new String(header.value(), UTF_8)));
        return headers;
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String name) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(name, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
