package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.clickhouse.ClickHouse;
import io.touchline.clickhouse.ClickHouseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night of TheSportsDB with the packaged service, killed in the middle: it goes on, and in the end the warehouse has
 * what an independent count over the topics says, also when the whole day is sent a second time.
 */
class NightToWarehouseIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Jobs that are done when the service is killed. */
    private static final int SOME = 12;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aNightThatIsKilledGoesOnAndTheWarehouseHasWhatTheTopicsHave(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (Targets targets = new Targets(folder.resolve("targets"));
                TestClickHouse warehouse = new TestClickHouse(folder.resolve("warehouse"))) {
            targets.startKafka();
            targets.startPostgres();
            Path data = folder.resolve("service");

            TouchlineProcess killed = new TouchlineProcess(data, settings(targets, warehouse, true));
            await("jobs are done")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> night(data).path("done").size() >= SOME);
            killed.kill();
            JsonNode before = night(data);
            assertThat(before.path("waiting")).isNotEmpty();

            try (TouchlineProcess goesOn = new TouchlineProcess(data, settings(targets, warehouse, true))) {
                await("the night is over").atMost(PATIENCE).ignoreExceptions().until(() -> night(data)
                        .path("waiting")
                        .isEmpty());
                goesOn.requireAlive();
            }
            assertThat(night(data).path("begun")).isEqualTo(before.path("begun"));

            try (TouchlineProcess stores = new TouchlineProcess(data, settings(targets, warehouse, false))) {
                SoccerTopics topics = new SoccerTopics(targets.bootstrapServers());
                topics.awaitAllStored();
                CountedEvents once = new CountedEvents(topics);
                assertThat(once.rows().values()).doesNotContain(0);
                assertThat(stored(warehouse, once.rows().keySet())).isEqualTo(once.rows());
                assertThat(shown(warehouse)).isEqualTo(once.states());

                topics.sendAllAgain();
                topics.awaitAllStored();
                CountedEvents twice = new CountedEvents(topics);
                assertThat(stored(warehouse, twice.rows().keySet())).isEqualTo(twice.rows());
                assertThat(shown(warehouse)).isEqualTo(once.states());
                assertThat(withoutRaw(twice.rows())).isEqualTo(withoutRaw(once.rows()));
                stores.requireAlive();
            }
        }
    }

    private static String[] settings(Targets targets, TestClickHouse warehouse, boolean asks) {
        List<String> settings = new ArrayList<>(targets.settings());
        settings.addAll(List.of(
                "--clickhouse.url=" + warehouse.details().url(),
                "--clickhouse.password=" + warehouse.details().password(),
                "--football-data.url=http://127.0.0.1:9",
                "--thesportsdb.enabled=" + asks,
                // One league is enough, and its night must not take one.
                "--thesportsdb.league-ids=9004",
                "--thesportsdb.requests-per-minute=100000",
                "--touchline.simulator.requests-per-minute=100000",
                "--thesportsdb.pace=100ms"));
        return settings.toArray(String[]::new);
    }

    private JsonNode night(Path data) throws Exception {
        return json.readTree(Files.readAllBytes(data.resolve("thesportsdb-night.json")));
    }

    private static Map<String, String> shown(TestClickHouse warehouse) throws ClickHouseException {
        Map<String, String> shown = new TreeMap<>();
        new ClickHouse(warehouse.details())
                .query("SELECT event_id_text, ifNull(status, 'null'), ifNull(toString(home_score), 'null')"
                        + " FROM dw.v_fact_event_latest")
                .forEach(row -> shown.put(row.get(0), row.get(1) + " " + row.get(2)));
        return shown;
    }

    private static Map<String, Integer> stored(TestClickHouse warehouse, Set<String> tables)
            throws ClickHouseException {
        Map<String, Integer> stored = new TreeMap<>();
        ClickHouse clickHouse = new ClickHouse(warehouse.details());
        for (String table : tables) {
            String last = table.startsWith("v_") ? "" : " FINAL";
            stored.put(
                    table,
                    Integer.valueOf(clickHouse
                            .query("SELECT count() FROM dw." + table + last)
                            .get(0)
                            .get(0)));
        }
        return stored;
    }

    private static Map<String, Integer> withoutRaw(Map<String, Integer> rows) {
        Map<String, Integer> built = new TreeMap<>(rows);
        built.keySet().removeIf(table -> table.startsWith("raw_"));
        return built;
    }
}
