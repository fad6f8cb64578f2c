package io.touchline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped contracts against answers that TheSportsDB gave. They are no part of the project; without them it is skipped. */
class RecordedSoccerTest {

    private static final Path SCHEMAS = Path.of("config", "schemas");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void thereIsAContractForEachOfTheThirteenTopics() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("soccer.")))
                    .hasSize(13)
                    .allSatisfy(file -> Contract.parse(Files.readString(file), true));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "live_score,livescore_soccer.json,''",
        "schedule,schedule_next_league.excerpt.json,''",
        "live.event.lookup,lookup_event.json,/strStatus",
        "event,lookup_event.json,''",
        "event.stats,lookup_event_stats.json,''",
        "event.timeline,lookup_event_timeline.json,''",
        "event.lineup,lookup_event_lineup.json,''",
        "event.highlights,v1_events_highlights.excerpt.json,''",
        "team,lookup_team.json,''",
        "venue,lookup_venue.json,''",
        "player,list_players.excerpt.json,/lookup_player"
    })
    void recordedSoccerMeetsTheContractAndStrictRefusesWhatIsNull(String topic, String file, String strictRefuses)
            throws IOException {
        List<ObjectNode> records = records(file);

        assertThat(violations(topic, false, records)).isEmpty();
        assertThat(violations(topic, true, records))
                .isEqualTo(strictRefuses.isEmpty() ? Set.of() : Set.of(strictRefuses + " required"));
    }

    @Test
    void anotherSportOnTelevisionIsRefusedAndNothingElseIsWrongWithIt() throws IOException {
        List<ObjectNode> records = records("filter_tv_sport.excerpt.json");

        assertThat(violations("broadcast", true, records)).containsExactly("/strSport x-sport");
        records.forEach(record -> record.put("strSport", "Soccer"));
        assertThat(violations("broadcast", true, records)).isEmpty();
    }

    @Test
    void theErrorsOfTheApiAreNoRecords() throws IOException {
        List<ObjectNode> bodies = new ArrayList<>();
        records("errors.json").forEach(each -> bodies.add((ObjectNode) each.get("body")));

        assertThat(violations("live_score", false, bodies)).contains("/idLiveScore required", "/idEvent required");
    }

    private static Set<String> violations(String topic, boolean strict, List<ObjectNode> records) throws IOException {
        Contract contract = Contract.parse(Files.readString(SCHEMAS.resolve("soccer." + topic + ".json")), strict);
        Set<String> violations = new TreeSet<>();
        for (ObjectNode record : records) {
            Checked checked = contract.check(JSON.writeValueAsBytes(record));
            checked.violations().forEach(each -> violations.add(each.pointer() + " " + each.rule()));
        }
        return violations;
    }

    /** The items of the answer, as the feed sends them. */
    private static List<ObjectNode> records(String file) throws IOException {
        Path folder = Path.of(System.getProperty("touchline.shared-data", "../shared/data"), "thesportsdb-v2");
        assumeTrue(
                Files.isDirectory(folder),
                () -> "Skipped: no recordings in " + folder.toAbsolutePath().normalize()
                        + "; say where they are with -Dtouchline.shared-data=DIR");
        List<ObjectNode> records = new ArrayList<>();
        for (JsonNode record :
                JSON.readTree(folder.resolve(file).toFile()).elements().next()) {
            records.add(((ObjectNode) record).put("ingested_at", "2026-10-05T19:30:31Z"));
        }
        return records;
    }
}
