package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The public port as anybody, and as the admin, on top of the simulated feed and of a made-up recorded match. */
class PublicApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SAMPLE = Path.of("routes", "statsbomb", "sample", "1.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static RunningTouchline touchline;

    @BeforeAll
    static void start() throws IOException {
        Path events = Files.createDirectories(folder.resolve("events"));
        Files.copy(SAMPLE, events.resolve("1.json"));
        Files.writeString(events.resolve("2.json"), "[\n{\"id\": \"x\",\n");
        touchline = new RunningTouchline(
                folder.resolve("data"),
                Map.of(
                        "statsbomb.events", events.toString(),
                        // More than that many requests a minute are not asked for, and the standings come last.
                        "football-data.requests-per-minute", "100000",
                        "touchline.simulator.requests-per-minute", "100000",
                        "football-data.matches.period", "1s"));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        !json(get("/api/matches?from=2026-01-01&to=2026-01-02").body())
                                        .path("matches")
                                        .isMissingNode()
                                && json(get("/api/competitions").body())
                                                .path("competitions")
                                                .size()
                                        > 0);
    }

    @AfterAll
    static void stop() {
        touchline.close();
    }

    @Test
    void competitionsAndTheirStandingsAreShown() {
        JsonNode competition = json(get("/api/competitions").body()).at("/competitions/0");
        assertThat(competition.path("code").asText()).isNotEmpty();
        assertThat(competition.has("season_start")).isTrue();
        // One competition after the other is asked for; not each of them has tables.
        String code = await().atMost(PATIENCE)
                .until(
                        () -> touchline
                                .sql()
                                .sql("select min(competition_code) from streaming.leaderboards where type = 'TOTAL'")
                                .query(String.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();

        JsonNode standings =
                json(get("/api/standings/" + code.toLowerCase(Locale.ROOT)).body());

        assertThat(standings.path("code").asText()).isEqualTo(code);
        JsonNode rows = standings.at("/tables/0/rows");
        assertThat(rows.size()).isGreaterThan(3);
        assertThat(rows.path(0).path("position").asInt()).isEqualTo(1);
        assertThat(rows.path(0).at("/team/name").asText()).isNotEmpty();
        assertThat(rows.path(0).path("goal_difference").isInt()).isTrue();
    }

    @Test
    void matchesAreThoseOfADayOrOfSeveral() {
        await().atMost(PATIENCE)
                .until(() -> touchline
                                .sql()
                                .sql("select count(*) from streaming.football_matches")
                                .query(Long.class)
                                .single()
                        > 0);
        String day = touchline
                .sql()
                .sql("select to_char(min(utc_date) at time zone 'UTC', 'YYYY-MM-DD') from streaming.football_matches")
                .query(String.class)
                .single();
        JsonNode matches = json(get("/api/matches?date=" + day).body()).path("matches");

        assertThat(matches.size()).isPositive();
        matches.forEach(match -> {
            assertThat(match.path("utc_date").asText()).startsWith(day);
            assertThat(match.path("match_id").isIntegralNumber()).isTrue();
            assertThat(match.at("/home_team/name").asText()).isNotEmpty();
            assertThat(match.at("/score").has("home")).isTrue();
        });
        String code = matches.path(0).at("/competition/code").asText();
        JsonNode some = json(get("/api/matches?from=" + day + "&to=" + day + "&competition=" + code)
                .body());
        assertThat(some.path("matches").findValuesAsText("code")).containsOnly(code);
        assertThat(json(get("/api/matches?date=" + day + "&phase=cancelled").body())
                        .path("matches"))
                .isEmpty();
    }

    @Test
    void anAnswerThatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> first = get("/api/competitions");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second =
                touchline.answer(touchline.request("/api/competitions").header("If-None-Match", etag));

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/standings/NOWHERE, 404, no standings of a competition NOWHERE",
        "/api/matches?date=tomorrow, 400, date",
        "/api/matches?from=2026-01-01&to=2027-01-01, 400, no more than 31 days",
        "/api/matches?date=2026-01-01&to=2026-01-02, 400, either date",
        "/api/nothing, 404, nothing"
    })
    void whatGoesWrongIsAProblemThatSaysWhat(String path, int status, String detail) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer.body()).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer.body()).path("detail").asText()).contains(detail);
    }

    @Test
    void theAdminPlaysAMatchAndNobodyElse() {
        assertThat(touchline.answer(post("/api/games/1", "{}")).statusCode()).isEqualTo(401);

        HttpResponse<String> started =
                touchline.answerToAdmin(post("/api/games/1", "{\"speed\": 1, \"from_minute\": 0}"));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        assertThat(json(started.body()).path("game_id").asText()).isEqualTo("1");
        assertThat(touchline.answerToAdmin(post("/api/games/1", "{}")).statusCode())
                .isEqualTo(409);
        assertThat(json(touchline.answerToAdmin(post("/api/games/1/pause", "")).body())
                        .path("state")
                        .asText())
                .isEqualTo("paused");
        assertThat(touchline
                        .answerToAdmin(touchline
                                .request("/api/games/1")
                                .header("Content-Type", "application/json")
                                .method("PATCH", BodyPublishers.ofString("{\"speed\": 500}")))
                        .statusCode())
                .isEqualTo(200);
        JsonNode replays =
                json(touchline.answerToAdmin(touchline.request("/api/replays")).body());
        assertThat(replays.path("ids").toString()).contains("\"1\"");
        assertThat(replays.at("/replays/0/speed").asDouble()).isEqualTo(500);
        assertThat(touchline.answerToAdmin(post("/api/games/1/resume", "")).statusCode())
                .isEqualTo(200);
        assertThat(touchline.answerToAdmin(post("/api/games/1/stop", "")).statusCode())
                .isIn(200, 409); // it may have come to its end by itself
    }

    @Test
    void aMatchThatCannotBePlayedSaysWhy() {
        HttpResponse<String> unknown = touchline.answerToAdmin(post("/api/games/77", ""));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown.body()).path("known").toString()).contains("\"1\"", "\"2\"");

        HttpResponse<String> broken = touchline.answerToAdmin(post("/api/games/2", "{}"));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(json(broken.body()).path("line").asInt()).isPositive();
        assertThat(json(broken.body()).path("file").asText()).contains("2.json");

        assertThat(touchline
                        .answerToAdmin(post("/api/games/1", "{\"speed\": -3}"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(refused("nonsense")).contains("not the JSON object");
        assertThat(refused("{\"sped\": 3}")).contains("no field sped");
        assertThat(refused("{\"speed\": \"fast\"}")).contains("the field speed");
    }

    private static String refused(String body) {
        HttpResponse<String> answer = touchline.answerToAdmin(post("/api/games/1", body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return json(answer.body()).path("detail").asText();
    }

    @Test
    void inventedGamesAreOrderedOneAfterTheOther() {
        assertThat(touchline.answer(post("/api/generator/runs", "{}")).statusCode())
                .isEqualTo(401);
        HttpResponse<String> ordered = touchline.answerToAdmin(
                post(
                        "/api/generator/runs",
                        """
                        {"home_team": "Reds", "away_team": "Blues", "seed": 300, "delay": "0s", "max_events": 40,
                         "every": "50ms", "runs": 2}
                        """));
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
        int id = json(ordered.body()).path("id").asInt();
        await().atMost(PATIENCE).until(() -> series(id).path("state").asText().equals("finished"));
        assertThat(series(id).path("games").asInt()).isEqualTo(2);
        assertThat(series(id).path("records").asInt()).isEqualTo(84);
        await().atMost(PATIENCE).until(() -> {
            JsonNode game = json(
                    touchline.answer(touchline.request("/api/games/gen-301")).body());
            return game.at("/home_team/name").asText().equals("Reds")
                    && game.path("status").asText().equals("finished");
        });

        HttpResponse<String> endless =
                touchline.answerToAdmin(post("/api/generator/runs", "{\"cron\": \"0 0 4 * * ?\"}"));
        int waiting = json(endless.body()).path("id").asInt();
        assertThat(series(waiting).path("state").asText()).isEqualTo("running");
        assertThat(json(touchline
                                .answerToAdmin(touchline
                                        .request("/api/generator/runs/" + waiting)
                                        .DELETE())
                                .body())
                        .path("state")
                        .asText())
                .isEqualTo("stopped");
        assertThat(touchline
                        .answerToAdmin(post("/api/generator/runs", "{\"every\": \"5s\", \"cron\": \"* * * * *\"}"))
                        .body())
                .contains("either every or cron");
        assertThat(touchline
                        .answerToAdmin(
                                touchline.request("/api/generator/runs/99").DELETE())
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode series(int id) {
        JsonNode all = json(touchline
                .answerToAdmin(touchline.request("/api/generator/runs"))
                .body());
        for (JsonNode run : all.path("runs")) {
            if (run.path("id").asInt() == id) {
                return run;
            }
        }
        return all.path("none");
    }

    @Test
    void theGeneratorIsSwitchedOnAndOff() {
        assertThat(touchline.answer(touchline.request("/api/generator")).statusCode())
                .isEqualTo(401);
        assertThat(json(touchline
                                .answerToAdmin(put("/api/generator", "{\"on\": true}"))
                                .body())
                        .path("on")
                        .asBoolean())
                .isTrue();
        assertThat(json(touchline
                                .answerToAdmin(put("/api/generator", "{\"on\": false}"))
                                .body())
                        .path("on")
                        .asBoolean())
                .isFalse();
        assertThat(touchline.answerToAdmin(put("/api/generator", "{}")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "nonsense"})
    void aPageFromElsewhereChangesNothingEvenWithTheLogin(String origin) {
        HttpResponse<String> answer =
                touchline.answerToAdmin(put("/api/generator", "{\"on\": true}").header("Origin", origin));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aPageWithAFormOfItsOwnGetsNoBoxOfTheBrowsers() {
        HttpResponse<String> plain = get("/api/login");
        HttpResponse<String> fetched =
                touchline.answer(touchline.request("/api/login").header("X-Requested-With", "fetch"));

        assertThat(plain.statusCode()).isEqualTo(401);
        assertThat(plain.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(fetched.statusCode()).isEqualTo(401);
        assertThat(fetched.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(touchline.answerToAdmin(touchline.request("/api/login")).statusCode())
                .isEqualTo(204);
    }

    @Test
    void browsersAreToldWhatToRefuse() {
        HttpResponse<String> answer = get("/api/status");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void theStateOfEachPartIsShownWithoutWhatOnlyTheAdminMaySee() {
        JsonNode parts = json(get("/api/status").body()).path("parts");

        assertThat(parts.findValuesAsText("name")).contains("feed", "kafka", "postgresql");
        assertThat(parts.findValuesAsText("state")).isSubsetOf("online", "warning", "offline");
        assertThat(parts.toString()).doesNotContain("127.0.0.1");
    }

    @Test
    void everyCallIsDescribedAndWhoMayMakeItIsTrue() {
        JsonNode api = json(get("/api/openapi").body());
        Set<String> described = new TreeSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    String name = call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    described.add(name);
                    assertThat(call.getValue().path("summary").asText())
                            .as(name)
                            .isNotEmpty();
                    assertThat(call.getValue().at("/responses/default/$ref").asText())
                            .as(name)
                            .isEqualTo("#/components/responses/Problem");
                    call.getValue().path("parameters").forEach(parameter -> assertThat(
                                    parameter.path("in").asText().equals("path") || parameter.has("description"))
                            .as(name + " " + parameter.path("name").asText())
                            .isTrue());
                    if (!path.getKey().endsWith("/stream")) { // never ends
                        int status = touchline
                                .answer(touchline
                                        .request(path.getKey().replaceAll("[{].*?}", "none"))
                                        .method(call.getKey().toUpperCase(Locale.ROOT), BodyPublishers.noBody()))
                                .statusCode();
                        assertThat(status == 401)
                                .as(name)
                                .isEqualTo(call.getValue().has("security"));
                    }
                }));

        Set<String> there = touchline
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(handler ->
                        handler.getValue().getBeanType().getPackageName().equals("io.touchline.web"))
                .map(handler -> handler.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .iterator()
                                .next() + " "
                        + handler.getKey().getPatternValues().iterator().next())
                .collect(Collectors.toSet());
        assertThat(described).isEqualTo(there).hasSizeGreaterThan(10);
        assertThat(api.at("/components/schemas/GameView/properties").has("home_team"))
                .isTrue();
    }

    private static HttpResponse<String> get(String path) {
        return touchline.answer(touchline.request(path));
    }

    private static HttpRequest.Builder post(String path, String body) {
        return touchline
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder put(String path, String body) {
        return touchline
                .request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
