package io.touchline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.net.httpserver.HttpServer;
import io.touchline.clickhouse.ClickHouse;
import io.touchline.clickhouse.ClickHouseConnectionDetails;
import io.touchline.clickhouse.ClickHouseException;
import io.touchline.embedded.TestClickHouse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real ClickHouse makes of batches. */
class RawDeliveryTest {

    private static final BatchJson JSON = new BatchJson(new JsonFactory());

    @TempDir
    private static Path data;

    private static TestClickHouse server;
    private static ClickHouse clickHouse;

    private final Store store = new ClickHouseStore(JSON, clickHouse, "dw.raw_team");

    @BeforeAll
    static void start() {
        server = new TestClickHouse(data);
        clickHouse = new ClickHouse(server.details());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void createTheTables() throws ClickHouseException {
        clickHouse.query("DROP DATABASE IF EXISTS dw");
        clickHouse.query("CREATE DATABASE dw");
        clickHouse.query(
                """
                CREATE TABLE dw.raw_team (kafka_topic String, kafka_partition Int32, kafka_offset Int64,
                  kafka_time DateTime64(3, 'UTC'), observed_at DateTime64(3, 'UTC'), key String, payload_hash String,
                  record String, CONSTRAINT small CHECK length(record) < 100)
                ENGINE = ReplacingMergeTree ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
                SETTINGS non_replicated_deduplication_window = 100""");
        clickHouse.query("CREATE TABLE dw.teams (name String) ENGINE = MergeTree ORDER BY name"
                + " SETTINGS non_replicated_deduplication_window = 100");
        clickHouse.query("CREATE MATERIALIZED VIEW dw.mv TO dw.teams AS"
                + " SELECT JSONExtractString(record, 'name') AS name FROM dw.raw_team");
    }

    @Test
    void aRecordIsKeptLetterByLetterWithWhereItComesFrom() throws Exception {
        RecordHeaders headers = new RecordHeaders();
        headers.add("touchline-payload-hash", "abc".getBytes(StandardCharsets.UTF_8));
        String value = "{ \"name\":\"Ärger \\\"9\\\"\\n\\u0000\" }";
        store.write(
                List.of(Records.sunk(Records.kafka(3, 41, Records.OBSERVED_AT, "k|1", Records.bytes(value), headers))));

        assertThat(clickHouse.query("SELECT kafka_topic, kafka_partition, kafka_offset, kafka_time, observed_at, key,"
                        + " payload_hash, hex(record) FROM dw.raw_team"))
                .hasToString("[[a-topic, 3, 41, 2026-06-11 19:00:00.000, 2026-06-11 19:00:00.000, k|1, abc, "
                        + java.util.HexFormat.of().withUpperCase().formatHex(Records.bytes(value)) + "]]");
    }

    @Test
    void aBatchThatComesAgainIsStoredOnceAndInAnotherCutAsTheSameRows() throws Exception {
        List<SinkRecord> batch = Records.good(4);
        store.write(batch);
        store.write(batch);
        assertThat(count("dw.raw_team")).isEqualTo(4);
        assertThat(count("dw.teams")).isEqualTo(4);

        store.write(batch.subList(1, 3));
        assertThat(count("dw.raw_team FINAL")).isEqualTo(4);
    }

    @Test
    void aViewThatFailedTheFirstTimeGetsItsRowsTheSecondTime() throws Exception {
        clickHouse.query("RENAME TABLE dw.teams TO dw.gone");
        assertThatExceptionOfType(TargetDownException.class).isThrownBy(() -> store.write(Records.good(2)));
        clickHouse.query("RENAME TABLE dw.gone TO dw.teams");

        store.write(Records.good(2));

        assertThat(count("dw.raw_team FINAL")).isEqualTo(2);
        assertThat(count("dw.teams")).isEqualTo(2);
    }

    @Test
    void aRowThatTheTableRefusesIsFoundByHalving() throws Exception {
        List<SinkRecord> batch = new ArrayList<>(Records.good(9));
        batch.add(4, Records.of(99, "{\"name\": \"" + "x".repeat(200) + "\"}"));
        List<String> bad = new ArrayList<>();

        long rows =
                new Isolation(store, (record, reason) -> bad.add(record.position() + reason.getMessage())).write(batch);

        assertThat(rows).isEqualTo(9);
        assertThat(bad).singleElement().asString().startsWith("a-topic-0@99").contains("Constraint");
        assertThat(count("dw.raw_team FINAL")).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "nope", "{} {}", "\"text\"", ""})
    void whatIsNoObjectIsNotSent(String value) {
        List<SinkRecord> batch = List.of(Records.of(1, value), Records.of(2, "{}"));

        assertThatExceptionOfType(BadRecordsException.class)
                .isThrownBy(() -> store.write(batch))
                .satisfies(e -> assertThat(e.reasons()).containsOnlyKeys(batch.get(0)));
    }

    @Test
    void aTableThatWasDroppedIsWaitedFor() throws Exception {
        clickHouse.query("DROP TABLE dw.raw_team");

        assertThatExceptionOfType(TargetDownException.class)
                .isThrownBy(() -> store.write(Records.good(1)))
                .withMessageContaining("Code: 60");
    }

    @Test
    void aClickHouseThatIsAwayIsWaitedForAndThenTakesTheBatch() throws Exception {
        server.stop();
        try {
            assertThatExceptionOfType(TargetDownException.class)
                    .isThrownBy(() -> store.write(Records.good(2)))
                    .satisfies(e -> assertThat(e.target()).isEqualTo("ClickHouse"));
        } finally {
            server.start();
            clickHouse = new ClickHouse(server.details());
        }
        new ClickHouseStore(JSON, clickHouse, "dw.raw_team").write(Records.good(2));
        assertThat(count("dw.raw_team FINAL")).isEqualTo(2);
    }

    /** Read-only, a table that is, a full disk, too many parts, memory, and an answer without a code. */
    @ParameterizedTest
    @ValueSource(strings = {"164", "242", "243", "252", "241", ""})
    void whatIsNotTheRecordsFaultIsWaitedFor(String code) throws Exception {
        HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (!code.isEmpty()) {
                exchange.getResponseHeaders().add("X-ClickHouse-Exception-Code", code);
            }
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        refusing.start();
        try {
            Store full = new ClickHouseStore(JSON, new ClickHouse(at(refusing)), "dw.raw_team");

            assertThatExceptionOfType(TargetDownException.class).isThrownBy(() -> full.write(Records.good(1)));
        } finally {
            refusing.stop(0);
        }
    }

    @Test
    void aLargeBatchIsOneInsert() throws Exception {
        List<SinkRecord> batch = IntStream.range(0, 20_000)
                .mapToObj(i -> Records.of(i, "{\"id\": " + i + "}"))
                .toList();

        assertThat(store.write(batch)).isEqualTo(20_000);
        assertThat(count("dw.raw_team")).isEqualTo(20_000);
    }

    private static long count(String table) throws ClickHouseException {
        return Long.parseLong(
                clickHouse.query("SELECT count() FROM " + table).get(0).get(0));
    }

    private static ClickHouseConnectionDetails at(HttpServer http) throws IOException {
        String url = "http://127.0.0.1:" + http.getAddress().getPort();
        return new ClickHouseConnectionDetails() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public String user() {
                return "default";
            }

            @Override
            public String password() {
                return "";
            }

            @Override
            public String description() {
                return url;
            }
        };
    }
}
