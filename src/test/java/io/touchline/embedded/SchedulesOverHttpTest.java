package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped routes' schedules over the management port, with the simulator in the APIs' place. */
class SchedulesOverHttpTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** As many requests as they like: nothing here is about waiting for one. */
    private static final Map<String, String> SETTINGS = Map.of(
            "thesportsdb.enabled", "true",
            "thesportsdb.requests-per-minute", "100000",
            "football-data.requests-per-minute", "100000",
            "touchline.simulator.requests-per-minute", "100000",
            "thesportsdb.pace", "500ms");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path data;

    @Test
    void timedRoutesAreShownRunPausedAndResumed() throws Exception {
        try (RunningTouchline touchline = new RunningTouchline(data, SETTINGS)) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> isOk(touchline, "refresh-rankings")
                            && isOk(touchline, "begin-night")
                            && isOk(touchline, "poll-matches")
                            && isOk(touchline, "poll-live-score"));
            onlyTheAdminLooks(touchline);
            eachIsShownByItsTurns(touchline);
            whatCannotBeIsRefused(touchline);
            theNextTurnIsTakenAtOnce(touchline);
            aLookUpIsMadeAgain(touchline);
            aNightBeginsAnew(touchline);

            assertThat(act(touchline, "poll-broadcast", "pause").statusCode()).isEqualTo(200);
            assertThat(touchline.management("/actuator/prometheus").body())
                    .contains("touchline_schedule_paused{route=\"poll-broadcast\"} 1.0")
                    .contains("touchline_schedule_runs_total{outcome=\"ok\",route=\"poll-live-score\"}");
        }
        try (RunningTouchline touchline = new RunningTouchline(data, SETTINGS)) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> shown(touchline, "poll-broadcast")
                    .path("paused")
                    .asBoolean());
            JsonNode broadcast = shown(touchline, "poll-broadcast");
            assertThat(broadcast.path("cadence").asText()).isEqualTo("every 2m");
            assertThat(broadcast.path("next").isNull()).isTrue();

            act(touchline, "poll-broadcast", "run");
            await().atMost(PATIENCE)
                    .until(() ->
                            !shown(touchline, "poll-broadcast").path("last").equals(broadcast.path("last")));
            assertThat(shown(touchline, "poll-broadcast").path("paused").asBoolean())
                    .isTrue();
            act(touchline, "poll-broadcast", "resume");
            assertThat(shown(touchline, "poll-broadcast").path("next").isNull()).isFalse();
        }
    }

    private static void onlyTheAdminLooks(RunningTouchline touchline) {
        assertThat(touchline.managementWithoutLogin("/actuator/schedules").statusCode())
                .isEqualTo(401);
    }

    private void eachIsShownByItsTurns(RunningTouchline touchline) throws IOException {
        List<String> routes = new ArrayList<>();
        json.readTree(touchline.management("/actuator/schedules").body())
                .forEach(each -> routes.add(each.path("route").asText()));
        assertThat(routes)
                .contains("poll-matches", "poll-standings", "begin-night", "list-teams", "lookup-player")
                .doesNotContain("store-matches", "validate");

        assertThat(shown(touchline, "begin-night").path("cadence").asText()).isEqualTo("00:00");
        assertThat(shown(touchline, "begin-night").path("zone").asText()).isEqualTo("Africa/Cairo");
        assertThat(shown(touchline, "poll-matches").path("cadence").asText()).startsWith("every ");
        assertThat(shown(touchline, "poll-competitions").path("cadence").asText())
                .isEqualTo("every 1m");
        assertThat(shown(touchline, "poll-standings").path("cadence").asText()).isEqualTo("each competition every 5m");
        assertThat(shown(touchline, "poll-live-score").path("cadence").asText()).isEqualTo("every 2m");
        assertThat(shown(touchline, "lookup-live-event").path("cadence").asText())
                .matches("after each live score, \\d+ waiting");
        assertThat(shown(touchline, "lookup-player").path("cadence").asText()).matches("nightly, \\d+ waiting");
        assertThat(shown(touchline, "refresh-rankings").path("description").asText())
                .contains("rankings");
    }

    private void whatCannotBeIsRefused(RunningTouchline touchline) {
        assertThat(act(touchline, "poll-nothing", "run").statusCode()).isEqualTo(404);
        assertThat(act(touchline, "poll-nothing", "run").body()).contains("poll-matches");
        assertThat(act(touchline, "poll-matches", "jump").statusCode()).isEqualTo(400);
        assertThat(act(touchline, "poll-matches", "jump").body()).contains("run, pause or resume");
    }

    private void aLookUpIsMadeAgain(RunningTouchline touchline) throws Exception {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> isOk(touchline, "lookup-league"));
        JsonNode before = shown(touchline, "lookup-league").path("last");

        HttpResponse<String> answer = act(touchline, "lookup-league", "run");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("known request(s) again");
        await().atMost(PATIENCE)
                .until(() -> !shown(touchline, "lookup-league").path("last").equals(before));
    }

    private void aNightBeginsAnew(RunningTouchline touchline) throws Exception {
        JsonNode before = night().path("begun");

        assertThat(act(touchline, "begin-night", "run").statusCode()).isEqualTo(202);

        await().atMost(PATIENCE).until(() -> !night().path("begun").equals(before));
    }

    private void theNextTurnIsTakenAtOnce(RunningTouchline touchline) throws Exception {
        for (String route : List.of("poll-live-score", "refresh-rankings", "poll-competitions", "poll-standings")) {
            JsonNode before = shown(touchline, route).path("last");
            assertThat(act(touchline, route, "run").statusCode()).as(route).isEqualTo(202);
            await(route)
                    .atMost(PATIENCE)
                    .until(() -> !shown(touchline, route).path("last").equals(before));
        }
    }

    private boolean isOk(RunningTouchline touchline, String route) throws IOException {
        return shown(touchline, route).path("last").path("result").asText().equals("ok");
    }

    private JsonNode shown(RunningTouchline touchline, String route) throws IOException {
        return json.readTree(
                touchline.management("/actuator/schedules/" + route).body());
    }

    private static HttpResponse<String> act(RunningTouchline touchline, String route, String action) {
        return touchline.managementPost("/actuator/schedules/" + route, "{\"action\": \"" + action + "\"}");
    }

    private JsonNode night() throws IOException {
        return json.readTree(Files.readAllBytes(data.resolve("thesportsdb-night.json")));
    }
}
