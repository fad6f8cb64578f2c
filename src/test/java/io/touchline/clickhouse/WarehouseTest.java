package io.touchline.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchline.embedded.TestClickHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {

    private static final Path SHIPPED = Path.of("config", "clickhouse");

    @TempDir
    private static Path data;

    private static TestClickHouse server;
    private static ClickHouse clickHouse;

    @TempDir
    private Path folder;

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
    void empty() throws ClickHouseException {
        clickHouse.query("DROP DATABASE IF EXISTS dw");
    }

    @Test
    void whatIsAppliedIsNotAppliedAgain() throws WarehouseException, ClickHouseException {
        Warehouse warehouse = warehouse(SHIPPED);
        assertThat(warehouse.differences()).hasSize(files(SHIPPED)).allMatch(line -> line.endsWith(": not applied"));

        assertThat(warehouse.apply()).isGreaterThan(40);
        assertThat(warehouse.apply()).isZero();
        assertThat(warehouse.differences()).isEmpty();
    }

    @Test
    void aFileThatFailsHalfWayIsNamedAndGoesOnWhereItFailed()
            throws IOException, WarehouseException, ClickHouseException {
        file("001_one.sql", "CREATE TABLE dw.one (a UInt8) ENGINE = MergeTree ORDER BY a;\n\nCREATE TABEL dw.two;");
        assertThatThrownBy(warehouse(folder)::apply)
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith(folder.resolve("001_one.sql") + ":3: HTTP ")
                .hasMessageContaining("the 1 statement(s) before it are applied");
        assertThat(warehouse(folder).differences())
                .containsExactly(folder.resolve("001_one.sql") + ":3: not applied from here on, 1 of 2 statements are");

        // The first statement would fail the second time: it is not run again.
        file(
                "001_one.sql",
                "CREATE TABLE dw.one (a UInt8) ENGINE = MergeTree ORDER BY a;\n"
                        + "CREATE TABLE dw.two (a UInt8) ENGINE = MergeTree ORDER BY a;");
        assertThat(warehouse(folder).apply()).isEqualTo(1);
        assertThat(warehouse(folder).differences()).isEmpty();
    }

    @Test
    void statementsThatAreAddedToAFileAreApplied() throws IOException, WarehouseException, ClickHouseException {
        file("001_one.sql", "CREATE TABLE dw.one (a UInt8) ENGINE = MergeTree ORDER BY a;");
        warehouse(folder).apply();
        file(
                "001_one.sql",
                "-- said later\nCREATE TABLE dw.one (a UInt8) ENGINE = MergeTree ORDER BY a;\n"
                        + "ALTER TABLE dw.one ADD COLUMN b UInt8;");

        assertThat(warehouse(folder).apply()).isEqualTo(1);
    }

    @Test
    void aChangeOfWhatIsAppliedIsToldAndNotApplied() throws IOException, WarehouseException, ClickHouseException {
        file("001_one.sql", "CREATE TABLE dw.one (a UInt8) ENGINE = MergeTree ORDER BY a;");
        warehouse(folder).apply();
        file("001_one.sql", "CREATE TABLE dw.one (a UInt16) ENGINE = MergeTree ORDER BY a;");
        file("002_two.sql", "CREATE TABLE dw.two (a UInt8) ENGINE = MergeTree ORDER BY a;");

        assertThat(warehouse(folder).apply()).isEqualTo(1);
        assertThat(warehouse(folder).differences())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("001_one.sql") + ": changed since it was applied at ");
    }

    @Test
    void aTableThatWasDroppedIsMadeAgainButNotOneThatAFileDrops()
            throws IOException, WarehouseException, ClickHouseException {
        file(
                "001_one.sql",
                "CREATE TABLE dw.one (a UInt8) ENGINE = MergeTree ORDER BY a;\n"
                        + "CREATE TABLE dw.old (a UInt8) ENGINE = MergeTree ORDER BY a;");
        file("002_two.sql", "DROP TABLE dw.old;");
        warehouse(folder).apply();
        assertThat(warehouse(folder).differences()).isEmpty();
        clickHouse.query("DROP TABLE dw.one");

        assertThat(warehouse(folder).differences())
                .containsExactly("dw.one: dropped since it was made by " + folder.resolve("001_one.sql") + ":1");
        assertThat(warehouse(folder).apply()).isEqualTo(1);
        assertThat(warehouse(folder).differences()).isEmpty();
    }

    @Test
    void aMatchThatIsMovedIsOneRowAndAReplayIsNotTheNewest() throws WarehouseException, ClickHouseException {
        warehouse(SHIPPED).apply();
        RawRows rows = new RawRows(clickHouse);
        rows.add("schedule", "2026-10-02T00:00:00Z", "idEvent", "7", "strTimestamp", "2026-10-09T11:30:00");
        rows.add("event", "2026-10-01T12:00:00Z", "idEvent", "7", "intSpectators", "44621", "strTimestamp", null);
        rows.add("schedule", "2026-10-01T00:00:00Z", "idEvent", "7", "strTimestamp", "2026-10-10T11:30:00");

        assertThat(clickHouse.query("SELECT count() FROM dw.fact_event FINAL")).hasToString("[[1]]");
        assertThat(clickHouse.query("SELECT event_id, scheduled_at, scheduled_date, spectators, updated_at"
                        + " FROM dw.v_fact_event_latest"))
                .hasToString("[[7, 2026-10-09 11:30:00, 2026-10-09, 44621, 2026-10-02 00:00:00.000]]");
    }

    @Test
    void theLiveScoreIsAsNewAsItsSourceSays() throws WarehouseException, ClickHouseException {
        warehouse(SHIPPED).apply();
        RawRows rows = new RawRows(clickHouse);
        score(rows, "2026-10-05T19:50:00Z", "2026-10-05 20:46:00", "90+6", "3");
        score(rows, "2026-10-05T19:55:00Z", "2026-10-05 20:40:00", "85", "2"); // a stale copy, read later
        score(rows, "2026-10-05T19:45:30Z", "2026-10-05 23:00:00", "88", "2"); // a clock that is ahead

        assertThat(clickHouse.query(
                        "SELECT home_score, progress, minute, added_minute, updated_at FROM dw.v_fact_event_latest"))
                .hasToString("[[3, 90+6, 90, 6, 2026-10-05 19:46:00.000]]");
        assertThat(clickHouse.query("SELECT home_score FROM dw.fact_event_snapshot FINAL ORDER BY updated_at"))
                .hasToString("[[2], [2], [3]]");
    }

    @Test
    void aStatisticThatComesBeforeItsEventJoinsItLater() throws WarehouseException, ClickHouseException {
        warehouse(SHIPPED).apply();
        RawRows rows = new RawRows(clickHouse);
        rows.add(
                "event_stats",
                "2026-10-05T20:00:00Z",
                "idEvent",
                "7",
                "idStatistic",
                "1",
                "strStat",
                "Possession",
                "intHome",
                "55%",
                "intAway",
                null);
        rows.add("event", "2026-10-05T21:00:00Z", "idEvent", "7", "strEvent", "A vs B");

        assertThat(clickHouse.query("SELECT event_name, name, home, home_text, away FROM dw.fact_event_stat"
                        + " JOIN dw.v_fact_event_latest USING event_sk"))
                .hasToString("[[A vs B, Possession, 55, 55%, \\N]]");
    }

    @Test
    void anIdThatIsNoNumberKeepsItsText() throws WarehouseException, ClickHouseException {
        warehouse(SHIPPED).apply();
        RawRows rows = new RawRows(clickHouse);
        rows.add("team", "2026-10-05T20:00:00Z", "idTeam", "T-1", "strTeam", "A", "idLeague", "4328");
        rows.add("team", "2026-10-05T20:00:00Z", "idTeam", "", "strTeam", "nobody");

        assertThat(clickHouse.query("SELECT team_id, team_id_text, team_sk = cityHash64('T-1'), league_id, venue_id"
                        + " FROM dw.dim_team FINAL"))
                .hasToString("[[\\N, T-1, 1, 4328, \\N]]");
    }

    @Test
    void aBackfillFillsWhatIsMissingAndTwiceDoublesNothing() throws WarehouseException, ClickHouseException {
        Warehouse warehouse = warehouse(SHIPPED);
        warehouse.apply();
        RawRows rows = new RawRows(clickHouse);
        score(rows, "2026-10-05T19:50:00Z", "2026-10-05 20:46:00", "90+6", "3");
        rows.add("event_timeline", "2026-10-05T20:00:00Z", "idTimeline", "5", "idEvent", "7", "intTime", "45+2");
        String all = "SELECT (SELECT count() FROM dw.fact_event FINAL), (SELECT count() FROM dw.fact_timeline FINAL),"
                + " (SELECT count() FROM dw.fact_event_snapshot FINAL), (SELECT any(progress) FROM"
                + " dw.v_fact_event_latest), (SELECT any(added_minute) FROM dw.fact_timeline)";
        List<List<String>> before = clickHouse.query(all);
        assertThat(before).hasToString("[[1, 1, 1, 90+6, 2]]");
        clickHouse.query("TRUNCATE TABLE dw.fact_event");
        clickHouse.query("TRUNCATE TABLE dw.fact_timeline");

        assertThat(warehouse.backfill()).containsEntry("dw.mv_fact_timeline", "dw.fact_timeline");
        warehouse.backfill();

        assertThat(clickHouse.query(all)).isEqualTo(before);
    }

    @Test
    void aBatchThatComesTwiceIsStoredOnce() throws WarehouseException, ClickHouseException {
        warehouse(SHIPPED).apply();
        new RawRows(clickHouse).add("event", "2026-10-05T20:00:00Z", "idEvent", "7");
        new RawRows(clickHouse).add("event", "2026-10-05T20:00:00Z", "idEvent", "7");

        assertThat(clickHouse.query("SELECT count() FROM dw.raw_event")).hasToString("[[1]]");
    }

    @Test
    void whatIsRefusedSaysWhoIsToBlame() throws WarehouseException, ClickHouseException {
        warehouse(SHIPPED).apply();

        assertThatThrownBy(() -> clickHouse.insert("dw.raw_event", "{\"kafka_offset\":\"x\"}".getBytes(), "t1"))
                .isInstanceOfSatisfying(ClickHouseException.class, refused -> assertThat(refused.isDataError())
                        .isTrue());
        assertThatThrownBy(() -> clickHouse.insert("dw.raw_nothing", "{}".getBytes(), "t2"))
                .isInstanceOfSatisfying(ClickHouseException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(60);
                    assertThat(refused.isDataError()).isFalse();
                });
    }

    private static void score(RawRows rows, String observedAt, String updated, String progress, String home)
            throws ClickHouseException {
        rows.add(
                "live_score",
                observedAt,
                "idLiveScore",
                "1",
                "idEvent",
                "7",
                "updated",
                updated,
                "strProgress",
                progress,
                "intHomeScore",
                home);
    }

    private static Warehouse warehouse(Path files) {
        return new Warehouse(clickHouse, files, TableFamily.PLAIN);
    }

    private static int files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
