package io.touchline.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.CamelExchanges;
import io.touchline.contract.Contracts;
import io.touchline.delivery.TargetDownException;
import io.touchline.embedded.TestBroker;
import io.touchline.kafkabatch.Batches;
import io.touchline.topics.Connections;
import io.touchline.topics.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches on their way into the mirrors of a real Kafka. */
class ValidationTest {

    private static final String CONTRACT =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "x-key": ["id", "part"], "x-sport": "soccer", "x-hash-without": ["ingested_at"],
             "type": "object", "required": ["id"],
             "properties": {"id": {"type": "string"}, "part": {"type": ["string", "null"]},
               "strSport": {"type": ["string", "null"]}, "ingested_at": {"type": ["string", "null"]}}}
            """;

    private static final AtomicInteger NEXT = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static TestBroker kafka;
    private static Admin admin;
    private static KafkaConnection connection;
    private static Outlet outlet;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Contracts contracts = new Contracts(false);
    private final Validation validation = validation(outlet, false);
    private String topic;
    private long offset;

    @BeforeAll
    static void start() {
        kafka = new TestBroker(folder.resolve("kafka"));
        admin = Admin.create(Map.of("bootstrap.servers", kafka.servers()));
        connection = Connections.to(kafka.servers());
        outlet = new Outlet(connection, Connections.creator(connection));
    }

    @AfterAll
    static void stop() {
        outlet.close();
        admin.close();
        kafka.close();
    }

    @BeforeEach
    void topics() throws Exception {
        topic = "soccer.t" + NEXT.incrementAndGet();
        contracts.replace(Map.of(Path.of(topic + ".json"), CONTRACT));
        create("validated." + topic, Map.of());
        create("rejected." + topic, Map.of());
    }

    @Test
    void aGoodRecordIsKeyedByItsPrimaryKeyAndHasItsHash() throws Exception {
        ConsumerRecord<byte[], byte[]> record = record("any", "{\"id\":\"1\", \"part\":\"a\",\"ingested_at\":\"now\"}");
        record.headers().add("touchline-payload-hash", bytes("forged")).add("touchline-source", bytes("thesportsdb"));

        check(List.of(record));

        assertThat(sent("validated.")).singleElement().satisfies(sent -> {
            assertThat(text(sent.key())).isEqualTo("1|a");
            assertThat(sent.value()).isEqualTo(record.value());
            assertThat(header(sent, "touchline-source")).isEqualTo("thesportsdb");
            // printf '{"id":"1","part":"a"}' | sha256sum
            assertThat(header(sent, "touchline-payload-hash"))
                    .isEqualTo("ae3ccff66e81e93e5ba0ce2cecb839a6276a76ddbe1086cbbbb42b7da330dbb6");
            assertThat(sent.headers().headers("touchline-payload-hash")).hasSize(1);
            assertThat(header(sent, "touchline-observed-at")).isEqualTo("2026-01-01T00:00:00Z");
        });
        assertThat(sent("rejected.")).isEmpty();
        assertThat(counted("validated")).isOne();
    }

    @Test
    void whatIsBadGoesToTheRejectedToTheByteAndSaysWhy() throws Exception {
        byte[] noUtf8 = {'{', '"', (byte) 0xff, '"', '}'};
        List<ConsumerRecord<byte[], byte[]>> records = List.of(
                record("k1", "<html>"),
                record("k2", "[{\"id\":\"1\"}]"),
                record("k3", "{\"id\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                record("k4", "{\"id\":\"1\",\"id\":\"2\",\"part\":\"a\"}"),
                record("k5", "{\"id\":1,\"part\":2.5}"),
                record(null, "{\"part\":\"a\"}"),
                record("k7", (String) null),
                record("k8", "{\"id\":\"1\\u0000\",\"part\":\"a\"}"),
                record("k9", "{\"id\":\"1\",\"part\":\"a\",\"strSport\":\"Darts\"}"),
                record("k10", noUtf8),
                record("k11", "{\"id\":\"1\",\"part\":null}"),
                record("k12", "{\"id\":\"1\",\"part\":\"a\",\"strSport\":\"Soccer\"}"));

        check(records);

        List<ConsumerRecord<byte[], byte[]>> rejected = sent("rejected.");
        assertThat(rejected).hasSize(11);
        for (int i = 0; i < rejected.size(); i++) {
            assertThat(rejected.get(i).key()).isEqualTo(records.get(i).key());
            assertThat(rejected.get(i).value()).isEqualTo(records.get(i).value());
            assertThat(header(rejected.get(i), "touchline-rejected-from")).isEqualTo(topic + "-0@" + i);
        }
        assertThat(rejected.stream().map(ValidationTest::reasons))
                .containsExactly(
                        List.of(" json"),
                        List.of(" type"),
                        List.of(" json"),
                        List.of(" duplicate-key"),
                        List.of("/id type", "/part type"),
                        List.of("/id required"),
                        List.of(" value"),
                        List.of("/id no-nul"),
                        List.of("/strSport x-sport"),
                        List.of(" json"),
                        List.of("/part x-key"));
        assertThat(header(rejected.get(4), "touchline-violations"))
                .isEqualTo(
                        "[{\"pointer\":\"/id\",\"rule\":\"type\",\"expected\":\"string\",\"found\":\"the number 1\"},"
                                + "{\"pointer\":\"/part\",\"rule\":\"type\",\"expected\":\"[\\\"string\\\",\\\"null\\\"]\","
                                + "\"found\":\"the number 2.5\"}]");
        assertThat(header(rejected.get(4), "touchline-violation-count")).isEqualTo("2");
        assertThat(sent("validated.")).hasSize(1);
        assertThat(counted("rejected")).isEqualTo(11);
        assertThat(meters.get("touchline.contract.violations")
                        .tags("rule", "no-nul")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void aRecordOfFiveMegabytesThatTheMirrorDoesNotTakeIsCutAndSaysSo() throws Exception {
        ConsumerRecord<byte[], byte[]> large =
                record("k", "{\"id\":\"1\",\"part\":\"a\",\"x\":\"" + noise(5_000_000) + "\"}");
        large.headers().add("large", new byte[5_000]);

        check(List.of(large, record("k", "{\"id\":\"2\",\"part\":\"a\"}")));

        assertThat(sent("validated.")).hasSize(1);
        assertThat(sent("rejected.")).singleElement().satisfies(sent -> {
            assertThat(sent.value()).hasSize(100_000).startsWith(bytes("{\"id\":\"1\""));
            assertThat(reasons(sent)).containsExactly(" size");
            assertThat(header(sent, "touchline-cut")).isEqualTo("true");
            assertThat(sent.headers().lastHeader("large")).isNull();
        });
        assertThat(counted("rejected")).isOne();
        assertThat(counted("validated")).isOne();
    }

    @Test
    void aRecordOfFiveMegabytesPassesWhereTheTopicsTakeIt() throws Exception {
        topic = "soccer.large";
        contracts.replace(Map.of(Path.of(topic + ".json"), CONTRACT));
        create("validated." + topic, Map.of("max.message.bytes", "8000000"));
        create("rejected." + topic, Map.of("max.message.bytes", "8000000"));
        String large = noise(5_000_000);

        check(List.of(record("k", "{\"id\":\"1\",\"part\":\"a\",\"x\":\"" + large + "\"}"), record("k", large)));

        assertThat(sent("validated.")).hasSize(1);
        assertThat(sent("rejected.")).singleElement().satisfies(sent -> assertThat(sent.value())
                .hasSize(5_000_000));
    }

    @Test
    void aTopicWithoutAContractLosesNothingThoughNobodyMadeItsMirror() throws Exception {
        topic = "soccer.unheard-of";
        List<ConsumerRecord<byte[], byte[]>> batch = List.of(record("k", "{\"id\":\"1\"}"), record("k", "x"));

        try {
            check(batch);
        } catch (TargetDownException e) {
            check(batch); // as kafka-batch does it: the first try found no topic, and made it
        }

        assertThat(sent("rejected.")).hasSize(2).allSatisfy(sent -> assertThat(reasons(sent))
                .containsExactly(" contract"));
    }

    @Test
    void theOwnOutputAndDeadLettersAreLeftAlone() throws Exception {
        String own = topic;
        for (String output : List.of("validated." + own, "rejected." + own, own + ".dlq")) {
            topic = output;
            check(List.of(record("k", "{\"id\":\"1\",\"part\":\"a\"}")));
            assertThat(counted("left-alone")).isOne();
        }
        assertThat(admin.listTopics().names().get()).noneMatch(name -> name.contains("validated.validated"));
    }

    @Test
    void aRepeatIsDroppedOnlyIfThatIsSetAndNothingCanHaveComeBetween() throws Exception {
        String same = "{\"id\":\"1\",\"part\":\"a\",\"ingested_at\":\"%s\"}";
        check(List.of(record("k", same.formatted(1)), record("k", same.formatted(2))));
        assertThat(sent("validated.")).hasSize(2);

        Validation dropping = validation(outlet, true);
        check(dropping, List.of(record("k", same.formatted(3)), record("k", same.formatted(4))));
        check(dropping, List.of(record("k", same.formatted(5))));
        assertThat(sent("validated.")).hasSize(3);
        assertThat(counted("repeated")).isEqualTo(2);

        offset += 1; // another instance had the partition meanwhile
        check(dropping, List.of(record("k", same.formatted(6))));
        assertThat(sent("validated.")).hasSize(4);
        check(
                dropping,
                List.of(record("k", "{\"id\":\"1\",\"part\":\"a\",\"new\":1}"), record("k", same.formatted(7))));
        assertThat(sent("validated.")).hasSize(6);
    }

    @Test
    void whatFailsIsNotRememberedAndComesAgain() {
        KafkaConnection nowhere = Connections.to("127.0.0.1:1");
        try (Outlet away = new Outlet(nowhere, Connections.creator(nowhere))) {
            Validation dropping = validation(away, true);
            List<ConsumerRecord<byte[], byte[]>> batch = List.of(record("k", "{\"id\":\"1\",\"part\":\"a\"}"));

            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> check(dropping, batch))
                        .isInstanceOf(TargetDownException.class)
                        .hasMessageStartingWith("Kafka: a record could not be sent to validated." + topic);
            }
        }
        assertThat(meters.find("touchline.records.checked").counters()).isEmpty();
    }

    private Validation validation(Outlet to, boolean dropRepeats) {
        return new Validation(
                contracts, to, new Repeats(dropRepeats, 10), new ValidationMonitor(meters), Clock.systemUTC());
    }

    private void check(List<ConsumerRecord<byte[], byte[]>> records) throws TargetDownException {
        check(validation, records);
    }

    private static void check(Validation validation, List<ConsumerRecord<byte[], byte[]>> records)
            throws TargetDownException {
        validation.check(CamelExchanges.withBody(Batches.whole(records)));
    }

    private ConsumerRecord<byte[], byte[]> record(String key, String value) {
        return record(key, value == null ? null : bytes(value));
    }

    private ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(
                topic,
                0,
                offset++,
                1_767_225_600_000L,
                TimestampType.CREATE_TIME,
                key == null ? -1 : key.length(),
                value == null ? -1 : value.length,
                key == null ? null : bytes(key),
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    /** What no compression makes small. */
    private static String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        new java.util.Random(3).ints(length, 'a', 'z').forEach(c -> noise.append((char) c));
        return noise.toString();
    }

    private List<ConsumerRecord<byte[], byte[]>> sent(String mirror) {
        TopicPartition partition = new TopicPartition(mirror + topic, 0);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.servers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(partition.topic()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private double counted(String result) {
        return meters.get("touchline.records.checked")
                .tags("topic", topic, "result", result)
                .counter()
                .count();
    }

    private static List<String> reasons(ConsumerRecord<byte[], byte[]> sent) {
        try {
            List<String> reasons = new ArrayList<>();
            for (JsonNode violation : new JsonMapper().readTree(header(sent, "touchline-violations"))) {
                reasons.add(violation.get("pointer").asText() + " "
                        + violation.get("rule").asText());
            }
            return reasons;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static void create(String name, Map<String, String> configs) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(configs)))
                .all()
                .get();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
