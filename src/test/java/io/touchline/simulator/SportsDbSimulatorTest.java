package io.touchline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SportsDbSimulatorTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final SettableClock clock = new SettableClock("2026-08-07T09:00:00Z");

    /** Above that of the largest plan: what is granted to football-data.org's tokens counts then. */
    private static final int LIMIT = 1000;

    @TempDir
    private Path folder;

    private FootballDataSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = new FootballDataSimulator(
                new SimulatorSettings(2026, 1, "", null, LIMIT), 0, folder.resolve("s.json"), clock, Set.of("one"));
        simulator.start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void whoHasNoGoodKeyIsToldWhereToGetOne() throws Exception {
        for (HttpRequest.Builder request : List.of(request("/livescore/soccer"), keyed("two", "/livescore/soccer"))) {
            HttpResponse<String> answer = send(request);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .isEqualTo("{\"Message\":\"Invalid Premium API key: Signup here:"
                            + " https://www.thesportsdb.com/pricing\"}");
        }
    }

    @Test
    void aKeyPastItsLimitIsTold429AndHowLongToWait() throws Exception {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(send(keyed("one", "/list/seasons/9001")).statusCode()).isEqualTo(200);
        }
        clock.pass(Duration.ofSeconds(20));
        HttpResponse<String> refused = send(keyed("one", "/list/seasons/9001"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("40");
        clock.pass(Duration.ofSeconds(40));
        assertThat(send(keyed("one", "/list/seasons/9001")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatDoesNotExistIsNoErrorButNoData() throws Exception {
        for (String path : List.of(
                "/livescore/4328",
                "/livescore/ice_hockey",
                "/schedule/league/4328/2026-2027",
                "/schedule/league/9001/1999-2000",
                "/schedule/league/9001",
                "/lookup/event/1",
                "/lookup/event/999999999",
                "/lookup/event/x",
                "/lookup/event_stats/20672000000000000000",
                "/lookup/player/99999",
                "/lookup/nothing/1",
                "/lookup/team/-1",
                "/list/teams/1",
                "/list/players/1",
                "/filter/tv/sport/golf",
                "/filter/tv/day/tomorrow",
                "/filter/tv/day/9999-12-31",
                "/all/sorts")) {
            HttpResponse<String> answer = send(keyed("one", path));

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo("{\"Message\":\"No data found\"}");
        }
        assertThat(send(keyed("one", "/nonsense/1")).statusCode()).isEqualTo(404);
        assertThat(send(keyed("one", "")).statusCode()).isEqualTo(404);
        assertThat(send(keyed("one", "/livescore/soccer").DELETE()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void everyValueIsAStringOrNull() throws Exception {
        for (String path : onePathOfEach()) {
            JsonNode answer = json(path);
            assertThat(answer).as(path).hasSize(1);
            for (JsonNode row : answer.elements().next()) {
                row.forEach(value -> assertThat(value.isTextual() || value.isNull())
                        .as(path + " " + row)
                        .isTrue());
            }
        }
    }

    @Test
    void theMatchesAreThoseThatFootballDataTellsOf() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base() + "/v4/matches"))
                        .header("X-Auth-Token", "one")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        int inPlay = 0;
        for (JsonNode match : Json.MAPPER.readTree(answer.body()).path("matches")) {
            if (match.path("homeTeam").path("id").isNull()) {
                continue;
            }
            JsonNode event = json("/lookup/event/" + match.path("id").asText())
                    .path("lookup")
                    .path(0);
            assertThat(event.path("idHomeTeam").asText())
                    .isEqualTo(match.path("homeTeam").path("id").asText());
            assertThat(event.path("strTimestamp").asText() + "Z")
                    .isEqualTo(match.path("utcDate").asText());
            boolean plays =
                    Set.of("IN_PLAY", "PAUSED").contains(match.path("status").asText());
            inPlay += plays ? 1 : 0;
            assertThat(Set.of("1H", "HT", "2H", "ET", "P")
                            .contains(event.path("strStatus").asText()))
                    .isEqualTo(plays);
        }
        assertThat(inPlay).isPositive();
        Set<String> live = new HashSet<>();
        for (JsonNode row : json("/livescore/soccer").path("livescore")) {
            assertThat(live.add(row.path("idLiveScore").asText())).isTrue();
        }
        assertThat(live).hasSizeGreaterThanOrEqualTo(inPlay);
    }

    @Test
    void progressGoesPastTheLastMinuteAndTimesAreAsTheApiWritesThem() throws Exception {
        // It is 12:40 in UTC, and summer in the United Kingdom.
        assertThat(json("/livescore/soccer").path("livescore"))
                .anySatisfy(row -> assertThat(row.path("updated").asText()).isEqualTo("2026-08-07 13:40:01"));
        Set<String> progress = new HashSet<>();
        for (int i = 0; i < 90; i++) {
            for (JsonNode row : json("/livescore/soccer").path("livescore")) {
                progress.add(row.path("strStatus").asText() + " "
                        + row.path("strProgress").asText());
                assertThat(row.path("strTimestamp").asText()).matches("2026-08-0\\dT\\d\\d:\\d\\d:00");
                assertThat(row.path("updated").asText()).matches("2026-08-0\\d \\d\\d:\\d\\d:\\d\\d");
            }
            clock.pass(Duration.ofMinutes(2));
        }
        assertThat(progress)
                .anyMatch(shown -> shown.matches("1H [1-9]"))
                .anyMatch(shown -> shown.matches("1H 45\\+\\d"))
                .contains("HT 45")
                .anyMatch(shown -> shown.matches("2H 90\\+\\d"))
                .anyMatch(shown -> shown.matches("FT 90\\+\\d"));
    }

    @Test
    void membersAreThoseOfTheRecordedAnswersInTheirOrder() throws Exception {
        Path recorded = Path.of(System.getProperty("touchline.shared-data", "../shared/data"), "thesportsdb-v2");
        assumeThat(recorded)
                .as("no recordings of TheSportsDB here; name their folder with -Dtouchline.shared-data")
                .isDirectory();
        String event = event();
        assertSameMembers(recorded.resolve("livescore_soccer.json"), "/livescore/soccer");
        assertSameMembers(recorded.resolve("schedule_next_league.excerpt.json"), "/schedule/next/league/9001");
        assertSameMembers(recorded.resolve("lookup_event.json"), "/lookup/event/" + event);
        assertSameMembers(recorded.resolve("lookup_event_stats.json"), "/lookup/event_stats/" + event);
        assertSameMembers(recorded.resolve("lookup_event_timeline.json"), "/lookup/event_timeline/" + event);
        assertSameMembers(recorded.resolve("lookup_event_lineup.json"), "/lookup/event_lineup/" + event);
        assertSameMembers(recorded.resolve("lookup_team.json"), "/lookup/team/91001");
        assertSameMembers(recorded.resolve("lookup_venue.json"), "/lookup/venue/391001");
        assertSameMembers(recorded.resolve("list_players.excerpt.json"), "/list/players/91001");
        assertSameMembers(recorded.resolve("filter_tv_sport.excerpt.json"), "/filter/tv/sport/Soccer");
    }

    private void assertSameMembers(Path recorded, String path) throws Exception {
        JsonNode real = Json.MAPPER.readTree(Files.readAllBytes(recorded));
        JsonNode ours = json(path);
        assertThat(names(ours)).as(path).isEqualTo(names(real));
        assertThat(names(ours.elements().next().path(0)))
                .as(path)
                .isEqualTo(names(real.elements().next().path(0)));
    }

    private List<String> onePathOfEach() throws Exception {
        String event = event();
        List<String> paths = new ArrayList<>(List.of(
                "/livescore/soccer",
                "/livescore/9001",
                "/schedule/league/9001/2026-2027",
                "/schedule/league/9003/2026-2027",
                "/schedule/league/9004/2026-2027",
                "/schedule/next/league/9001",
                "/lookup/team/91001",
                "/lookup/player/9100107",
                "/lookup/venue/391001",
                "/lookup/league/9001",
                "/list/teams/9001",
                "/list/players/91001",
                "/list/seasons/9001",
                "/filter/tv/day/2026-08-07",
                "/filter/tv/sport/soccer",
                "/filter/tv/country/four_seas",
                "/filter/tv/channel/90010",
                "/all/leagues"));
        for (String what : List.of("event", "event_stats", "event_timeline", "event_highlights", "event_lineup")) {
            paths.add("/lookup/" + what + "/" + event);
        }
        return paths;
    }

    /** An event that is over and that a film was made of. */
    private String event() throws Exception {
        for (JsonNode row : json("/schedule/league/9002/2026-2027").path("schedule")) {
            String id = row.path("idEvent").asText();
            if (row.path("strStatus").asText().equals("FT")
                    && json("/lookup/event_highlights/" + id).has("lookup")
                    && json("/lookup/event_timeline/" + id).has("lookup")) {
                return id;
            }
        }
        throw new AssertionError("nothing was played");
    }

    private JsonNode json(String path) throws Exception {
        clock.pass(Duration.ofSeconds(1));
        HttpResponse<String> answer = send(keyed("one", path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder keyed(String key, String path) {
        return request(path).header("X-API-KEY", key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + "/api/v2/json" + path));
    }

    private String base() {
        return "http://127.0.0.1:" + simulator.port();
    }
}
