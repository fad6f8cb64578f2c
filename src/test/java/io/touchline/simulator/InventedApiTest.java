package io.touchline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedApiTest {

    @TempDir
    private Path folder;

    private InventedApi api;

    @BeforeEach
    void begin() throws IOException {
        api = api();
    }

    @Test
    void theSameSeedAnswersTheSameBytesAtTheSameTime() throws IOException {
        assertThat(api.matches(MatchFilters.NONE).body())
                .isEqualTo(api().matches(MatchFilters.NONE).body());
        assertThat(api.competitions().body()).isEqualTo(api().competitions().body());
        assertThat(api.standings("XAP").body()).isEqualTo(api().standings("XAP").body());
    }

    @Test
    void matchesHaveTheMembersOfTheApiInItsOrder() throws IOException {
        JsonNode answer = json(api.matches(MatchFilters.NONE));

        assertThat(names(answer)).containsExactly("filters", "resultSet", "matches");
        assertThat(names(answer.path("resultSet"))).containsExactly("count", "competitions", "first", "last", "played");
        assertThat(answer.path("resultSet").path("count").intValue()).isGreaterThanOrEqualTo(20);
        assertThat(answer.path("matches")).hasSizeGreaterThanOrEqualTo(20).allSatisfy(match -> {
            assertThat(names(match))
                    .containsExactly(
                            "area",
                            "competition",
                            "season",
                            "id",
                            "utcDate",
                            "status",
                            "matchday",
                            "stage",
                            "group",
                            "lastUpdated",
                            "homeTeam",
                            "awayTeam",
                            "score",
                            "odds",
                            "referees");
            assertThat(names(match.path("homeTeam"))).containsExactly("id", "name", "shortName", "tla", "crest");
            assertThat(names(match.path("score"))).startsWith("winner", "duration", "fullTime", "halfTime");
        });
        assertThat(answer.path("matches"))
                .anyMatch(match -> "IN_PLAY".equals(match.path("status").asText()));
    }

    @Test
    void theOtherResourcesHaveTheirShapesToo() throws IOException {
        JsonNode competitions = json(api.competitions());
        assertThat(names(competitions)).containsExactly("count", "filters", "competitions");
        assertThat(competitions.path("competitions"))
                .hasSize(competitions.path("count").intValue());
        for (JsonNode competition : competitions.path("competitions")) {
            assertThat(names(competition))
                    .containsExactly(
                            "id",
                            "area",
                            "name",
                            "code",
                            "type",
                            "emblem",
                            "plan",
                            "currentSeason",
                            "numberOfAvailableSeasons",
                            "lastUpdated");
            String code = competition.path("code").asText();
            JsonNode matches = json(api.competitionMatches(code, MatchFilters.NONE));
            assertThat(names(matches)).containsExactly("filters", "resultSet", "competition", "matches");
            JsonNode standings = json(api.standings(code));
            assertThat(names(standings)).containsExactly("filters", "area", "competition", "season", "standings");
        }
    }

    @Test
    void filtersLeaveOutWhatWasNotAskedFor() throws IOException {
        JsonNode live = json(api.matches(MatchFilters.of("competitions=XAP,XLC&status=LIVE")));
        assertThat(live.path("matches")).isNotEmpty().allSatisfy(match -> {
            assertThat(match.path("status").asText()).isIn("IN_PLAY", "PAUSED");
            assertThat(match.path("competition").path("code").asText()).isIn("XAP", "XLC");
        });

        JsonNode days = json(api.matches(MatchFilters.of("dateFrom=2026-03-09&dateTo=2026-03-11")));
        assertThat(days.path("resultSet").path("first").asText()).isEqualTo("2026-03-09");
        assertThat(days.path("resultSet").path("last").asText()).isEqualTo("2026-03-10");

        assertThat(api.matches(MatchFilters.of("dateFrom=2026-03-01&dateTo=2026-04-01"))
                        .status())
                .isEqualTo(400);
    }

    private InventedApi api() throws IOException {
        SimulatorSettings settings = new SimulatorSettings(2026, 30, "", null, 10);
        SettableClock clock = new SettableClock("2026-03-07T09:00:00Z");
        VirtualClock virtual = VirtualClock.resume(settings, folder.resolve("state.json"), clock);
        return new InventedApi(new InventedWorld(settings.seed()), virtual);
    }

    private static JsonNode json(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
