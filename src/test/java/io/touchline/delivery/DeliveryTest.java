package io.touchline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.CamelExchanges;
import io.touchline.embedded.TestBroker;
import io.touchline.kafkabatch.Batches;
import io.touchline.kafkabatch.OlderRecordsNeededException;
import io.touchline.kafkabatch.RecordBatch;
import io.touchline.topics.Connections;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Batches on their way into a real PostgreSQL, with their dead letters in a real Kafka. */
class DeliveryTest {

    private static final String UPSERT =
            """
            with written as (
              insert into goals as held
              select (record ->> 'id')::int, (record ->> 'minute')::smallint
              from jsonb_to_recordset(cast(:batch as jsonb)) as r(record jsonb)
              on conflict (id) do update set minute = excluded.minute returning 1
            )
            select count(*) from written""";

    private static final TopicPartition LETTERS = new TopicPartition("a-topic.dlq", 0);
    private static final int LARGEST_LETTER = 200_000;

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static TestBroker kafka;
    private static JdbcTemplate sql;
    private static DeadLetterProducer producer;
    private static String statement;

    private final DeliveryMonitor monitor = new DeliveryMonitor(new SimpleMeterRegistry(), Clock.systemUTC());
    private final Delivery delivery = new Delivery(
            new Stores(
                    new ObjectMapper(),
                    new NamedParameterJdbcTemplate(postgres.getPostgresDatabase()),
                    new Statements()),
            new DeadLetters(producer, new SimpleMeterRegistry(), Clock.systemUTC()),
            monitor,
            Clock.systemUTC());
    private long lettersBefore;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                // Refused statements are expected here; their text in the log is not news.
                .setServerConfig("log_min_messages", "panic")
                .start();
        sql = new JdbcTemplate(postgres.getPostgresDatabase());
        kafka = new TestBroker(folder.resolve("kafka"));
        producer = new DeadLetterProducer(Connections.to(kafka.servers()));
        statement = Files.writeString(folder.resolve("goals.sql"), UPSERT).toString();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.servers()))) {
            NewTopic letters = new NewTopic(LETTERS.topic(), 1, (short) 1)
                    .configs(Map.of("max.message.bytes", String.valueOf(LARGEST_LETTER)));
            admin.createTopics(List.of(letters)).all().get();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        producer.close();
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void begin() {
        sql.execute("drop table if exists goals");
        sql.execute("create table goals (id int primary key, minute smallint check (minute > 0))");
        lettersBefore = letters(0).size();
    }

    @Test
    void ofEachRowTheNewestIsStored() throws Exception {
        store(Batches.compacted(List.of(goal(1, "a", 10), goal(2, "b", 20), goal(3, "a", 30))));

        assertThat(minutes()).isEqualTo(Map.of("a", 30, "b", 20));
        assertThat(newLetters()).isEmpty();
    }

    @Test
    void whenTheNewestIsBadTheNewestGoodOneIsStored() throws Exception {
        ConsumerRecord<byte[], byte[]> outOfRange = goal(4, "a", 0);
        ConsumerRecord<byte[], byte[]> noJson = record(5, "a", "<html>");
        List<ConsumerRecord<byte[], byte[]>> records =
                List.of(goal(1, "a", 10), goal(2, "a", 20), goal(3, "b", 30), outOfRange, noJson);

        assertThatExceptionOfType(OlderRecordsNeededException.class)
                .isThrownBy(() -> store(Batches.compacted(records)));
        assertThat(newLetters()).isEmpty();

        store(Batches.whole(records));
        assertThat(minutes()).isEqualTo(Map.of("a", 20, "b", 30));
        assertThat(newLetters())
                .extracting(letter -> new String(letter.value(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("<html>", "{\"id\": 10, \"minute\": 0}");
    }

    @Test
    void aRowThatHasOnlyBadRecordsIsNotStored() throws Exception {
        store(Batches.whole(List.of(goal(1, "a", 0), goal(2, "a", -1), goal(3, "b", 30))));

        assertThat(minutes()).isEqualTo(Map.of("b", 30));
        assertThat(newLetters()).hasSize(2);
    }

    @Test
    void aDeadLetterIsTheRecordToTheByte() throws Exception {
        byte[] value = {'{', (byte) 0xff, 0, '}'};
        RecordHeaders headers = new RecordHeaders();
        headers.add("twice", new byte[] {1})
                .add("binary", new byte[] {(byte) 0xfe})
                .add("twice", null);
        store(Batches.whole(List.of(Records.kafka(0, 7, Records.OBSERVED_AT, "a", value, headers))));

        ConsumerRecord<byte[], byte[]> letter = newLetters().get(0);
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.key()).isEqualTo(Records.bytes("a"));
        assertThat(Arrays.copyOf(letter.headers().toArray(), 3)).isEqualTo(headers.toArray());
        assertThat(new String(
                        letter.headers().lastHeader("touchline-error-offset").value(), StandardCharsets.UTF_8))
                .isEqualTo("7");
    }

    @Test
    void aBadRecordThatIsTooLargeForKafkaBesideItsReasonIsCutOff() throws Exception {
        String large = "x".repeat(LARGEST_LETTER);
        store(Batches.whole(List.of(incompressible(1, LARGEST_LETTER), goal(2, "b", 30), record(3, "c", large))));

        assertThat(minutes()).isEqualTo(Map.of("b", 30));
        assertThat(newLetters()).hasSize(2).anySatisfy(letter -> {
            assertThat(letter.value()).hasSize(100_000);
            assertThat(new String(
                            letter.headers()
                                    .lastHeader("touchline-error-message")
                                    .value(),
                            StandardCharsets.UTF_8))
                    .contains("the value has " + LARGEST_LETTER + " bytes, cut off here");
        });
    }

    @Test
    void aBadRecordWhoseHeadersAreTooLargeBesideItsReasonKeepsItsValue() throws Exception {
        byte[] large = incompressible(1, LARGEST_LETTER).value();
        RecordHeaders headers = new RecordHeaders();
        headers.add("large", large).add("small", new byte[] {1});
        store(Batches.whole(List.of(
                Records.kafka(0, 1, Records.OBSERVED_AT, "a", Records.bytes("<html>"), headers),
                Records.kafka(0, 2, Records.OBSERVED_AT, "b", null, headers))));

        assertThat(newLetters())
                .hasSize(2)
                .allMatch(letter -> letter.headers().lastHeader("large") == null)
                .allMatch(letter -> letter.headers().lastHeader("small") != null)
                .extracting(ConsumerRecord::value)
                .containsExactlyInAnyOrder(Records.bytes("<html>"), null);
    }

    @Test
    void aTargetThatIsDownIsNamedUntilItIsBack() throws Exception {
        sql.execute("alter table goals rename to away");
        RecordBatch batch = Batches.compacted(List.of(goal(1, "a", 10)));

        assertThatExceptionOfType(TargetDownException.class).isThrownBy(() -> store(batch));
        assertThat(monitor.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(monitor.health().getDetails().toString()).contains("target=PostgreSQL", "since=");
        assertThat(newLetters()).isEmpty();

        sql.execute("alter table away rename to goals");
        store(batch);
        assertThat(monitor.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aBodyThatIsNoBatchIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> delivery.store(CamelExchanges.withBody("text"), statement))
                .withMessageContaining("not a batch of kafka-batch");
    }

    private void store(RecordBatch batch) throws TargetDownException {
        Exchange exchange = CamelExchanges.withBody(batch);
        exchange.getExchangeExtension().setFromRouteId("store-goals");
        delivery.store(exchange, statement);
    }

    /** Rows by the key that their records had. */
    private static Map<String, Integer> minutes() {
        Map<String, Integer> minutes = new HashMap<>();
        sql.query("select id, minute from goals", row -> {
            minutes.put(Integer.toString(row.getInt("id"), 36), row.getInt("minute"));
        });
        return minutes;
    }

    private static ConsumerRecord<byte[], byte[]> goal(long offset, String key, int minute) {
        return record(offset, key, "{\"id\": " + Integer.parseInt(key, 36) + ", \"minute\": " + minute + "}");
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String key, String value) {
        return Records.kafka(0, offset, Records.OBSERVED_AT, key, Records.bytes(value), new RecordHeaders());
    }

    private static ConsumerRecord<byte[], byte[]> incompressible(long offset, int size) {
        byte[] value = new byte[size];
        new Random(1).nextBytes(value);
        return Records.kafka(0, offset, Records.OBSERVED_AT, "a", value, new RecordHeaders());
    }

    private List<ConsumerRecord<byte[], byte[]>> newLetters() {
        return letters(lettersBefore);
    }

    private static List<ConsumerRecord<byte[], byte[]>> letters(long from) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.servers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(LETTERS));
            consumer.seek(LETTERS, from);
            long end = consumer.endOffsets(List.of(LETTERS)).get(LETTERS);
            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            while (consumer.position(LETTERS) < end) {
                letters.addAll(consumer.poll(Duration.ofSeconds(1)).records(LETTERS));
            }
            return letters;
        }
    }
}
