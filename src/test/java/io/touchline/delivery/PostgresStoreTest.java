package io.touchline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a small table of a real PostgreSQL makes of batches. */
class PostgresStoreTest {

    private static final String INSERT =
            """
            with incoming as (
              select * from jsonb_to_recordset(cast(:batch as jsonb))
                as r(topic text, "partition" int, "offset" bigint, observed_at timestamptz, key text, record jsonb)
            ), written as (
              insert into goals select "offset", key, (record ->> 'minute')::smallint from incoming returning 1
            )
            select count(*) from written""";

    private static EmbeddedPostgres server;
    private static JdbcTemplate sql;

    private final Store store = store(INSERT);

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                // Refused statements are expected here; their text in the log is not news.
                .setServerConfig("log_min_messages", "panic")
                .start();
        sql = new JdbcTemplate(server.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void createTheTable() {
        sql.execute("drop table if exists goals");
        sql.execute(
                "create table goals (id bigint primary key, key text not null, minute smallint check (minute > 0))");
    }

    @Test
    void aBatchIsWrittenWholeAndItsRowsAreCounted() throws Exception {
        assertThat(store.write(List.of(goal(1, "17"), goal(2, "90")))).isEqualTo(2);
        assertThat(sql.queryForList("select minute from goals order by id", Integer.class))
                .containsExactly(17, 90);
    }

    @Test
    void theStatementSeesWhereARecordComesFrom() throws Exception {
        Store place = store(
                """
                select count(*) from jsonb_array_elements(cast(:batch as jsonb)) r
                 where r - 'record' = '{"topic": "a-topic", "partition": 0, "offset": 1, "key": "a-key",
                                        "observed_at": "2026-06-11T19:00:00Z"}'""");

        assertThat(place.write(List.of(goal(1, "17")))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"minute\": 1}, {\"minute\": 2}",
                "{\"minute\": 1}}, {\"topic\": \"b\", \"offset\": 99, \"key\": \"x\", \"record\": {\"minute\": 2}",
                "{\"minute\": 1}]",
                "{\"minute\": 1} trailing",
                "{\"minute\": 1",
                "{\"minute\": 1}\0",
                "{minute: 1}",
                "{'minute': 1}",
                "{\"minute\": NaN}",
                "{\"minute\": 1} // comment",
                "[{\"minute\": 1}]",
                "\"text\"",
                "17",
                "null",
                "",
                " "
            })
    void aValueThatIsNotOneJsonObjectIsRefusedBeforeItReachesTheDatabase(String value) {
        assertKnownToBeBad(Records.of(1, value));
    }

    @Test
    void textInAnotherEncodingIsRefusedBeforeItReachesTheDatabase() {
        byte[] latin1 = "{\"minute\": 1, \"name\": \"Müller\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertKnownToBeBad(Records.sunk(Records.kafka(0, 1, Records.OBSERVED_AT, "a", latin1, new RecordHeaders())));
    }

    @Test
    void aReplacementCharacterThatTheSourceSentIsNoFault() throws Exception {
        assertThat(store.write(List.of(Records.of(1, "{\"minute\": 1, \"name\": \"M\ufffdller\"}"))))
                .isEqualTo(1);
    }

    @Test
    void allRecordsThatAreNoJsonAreNamedAtOnce() {
        SinkRecord bad = Records.of(2, "<html>");
        SinkRecord worse = Records.of(4, null);

        assertThatExceptionOfType(BadRecordsException.class)
                .isThrownBy(() -> store.write(List.of(goal(1, "1"), bad, goal(3, "3"), worse)))
                .satisfies(e -> assertThat(e.reasons()).containsOnlyKeys(bad, worse));
        assertThat(sql.queryForObject("select count(*) from goals", Long.class)).isZero();
    }

    @Test
    void aTombstoneIsRefused() {
        assertKnownToBeBad(Records.of(1, null));
    }

    @Test
    void aValueThatIsNestedTooDeepIsRefused() {
        assertKnownToBeBad(Records.of(1, "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)));
    }

    @Test
    void quotesInAKeyStayInTheKey() throws Exception {
        SinkRecord record = Records.of(1, "a\", \"key\": \"b' \\ \n", "{\"minute\": 1}");
        store.write(List.of(record));

        assertThat(sql.queryForObject("select key from goals", String.class)).isEqualTo(record.key());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a number that is text,   '\"late\"',           22P02",
        "a number out of range,   70000,                22003",
        "a zero character,        '\"\\u0000\"',        22P05",
        "half a character,        '\"\\ud800\"',        22P02",
        "a check that fails,      0,                    23514"
    })
    void whatIsWrongWithADatumIsTheRecordsFault(String what, String minute, String sqlState) {
        assertThatExceptionOfType(RecordRejectedException.class)
                .isThrownBy(() -> store.write(List.of(goal(1, minute))))
                .withCauseInstanceOf(SQLException.class)
                .matches(e -> ((SQLException) e.getCause()).getSQLState().equals(sqlState), sqlState)
                .matches(e -> e.getMessage().lines().count() == 1, "is one line")
                .matches(e -> e.reason().endsWith("PSQLException"), "names the driver's exception");
    }

    @Test
    void aRowThatIsThereAlreadyIsTheRecordsFault() throws Exception {
        store.write(List.of(goal(1, "17")));

        assertRejected(goal(1, "18"));
    }

    @Test
    void aRowThatAStatementTouchesTwiceIsTheRecordsFault() {
        Store upsert = store(INSERT.replace("returning 1", "on conflict (id) do update set minute = 1 returning 1"));

        assertThatExceptionOfType(RecordRejectedException.class)
                .isThrownBy(() -> upsert.write(List.of(goal(1, "1"), goal(1, "2"))));
    }

    @Test
    void whatAFunctionRefusesIsTheRecordsFault() {
        sql.execute("create or replace function refuse(text) returns bigint language plpgsql as "
                + "$$ begin raise exception 'no such match'; end $$");

        assertThatExceptionOfType(RecordRejectedException.class)
                .isThrownBy(() -> store("select refuse(:batch)").write(List.of(goal(1, "1"))))
                .withMessageContaining("no such match");
    }

    @Test
    void ofARefusedBatchNothingIsWritten() {
        assertThatExceptionOfType(RecordRejectedException.class)
                .isThrownBy(() -> store.write(List.of(goal(1, "17"), goal(2, "0"))));

        assertThat(sql.queryForObject("select count(*) from goals", Long.class)).isZero();
    }

    @Test
    void aMissingTableIsNotTheRecordsFault() {
        sql.execute("drop table goals");

        assertDown(store);
    }

    @Test
    void aStatementThatIsNoSqlIsNotTheRecordsFault() {
        assertDown(store("selec :batch"));
    }

    @Test
    void aStatementThatTakesTooLongIsNotTheRecordsFault() {
        DataSource impatient = server.getPostgresDatabase(Map.of("options", "-c statement_timeout=1"));

        assertDown(store("select count(pg_sleep(60)) from (values (:batch)) v", impatient));
    }

    @Test
    void aDatabaseThatRefusesConnectionsIsNotTheRecordsFault() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + portOfNobody() + "/postgres";

        assertDown(store(INSERT, new DriverManagerDataSource(url, "postgres", "")));
    }

    @Test
    void aDatabaseThatIsMendedTakesTheSameRecords() {
        sql.execute("alter table goals rename to away");
        assertDown(store);
        sql.execute("alter table away rename to goals");

        assertThatCode(() -> store.write(List.of(goal(1, "17")))).doesNotThrowAnyException();
    }

    private void assertKnownToBeBad(SinkRecord record) {
        assertThatExceptionOfType(BadRecordsException.class)
                .isThrownBy(() -> store.write(List.of(record)))
                .satisfies(e ->
                        assertThat(e.reasons().get(record).getMessage().lines()).hasSize(1));
    }

    private void assertRejected(SinkRecord record) {
        assertThatExceptionOfType(RecordRejectedException.class)
                .isThrownBy(() -> store.write(List.of(record)))
                .matches(e -> e.getMessage().lines().count() == 1, "is one line");
    }

    private static void assertDown(Store store) {
        assertThatExceptionOfType(TargetDownException.class)
                .isThrownBy(() -> store.write(List.of(goal(1, "17"))))
                .matches(e -> e.target().equals("PostgreSQL"), "is PostgreSQL")
                .matches(e -> e.getMessage().lines().count() == 1, "is one line");
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static SinkRecord goal(long offset, String minute) {
        return Records.of(offset, "{\"minute\": " + minute + "}");
    }

    private static Store store(String statement) {
        return store(statement, server.getPostgresDatabase());
    }

    private static Store store(String statement, DataSource database) {
        return new PostgresStore(
                new BatchJson(new JsonFactory()),
                new NamedParameterJdbcTemplate(database),
                statement,
                Preparation.NONE);
    }
}
