package io.touchline.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The exact JSON that others read: a change here breaks their programs. */
class GameJsonTest {

    private final ObjectMapper mapper = new ObjectMapper();
    private final GameFold fold = new GameFold("7");
    private GameFold.Step last;

    @Test
    void aWholeGameHasAllThatAPageOfItShows() throws Exception {
        play();

        assertJson(
                GameView.of(fold.game()),
                """
                {
                  "game_id": "7", "run": "r1", "source": "generator", "status": "in_play",
                  "period": 2, "minute": 91, "second": 2, "shown": "90+2",
                  "home_team": {"id": 11, "name": "Ashford"}, "away_team": {"id": 12, "name": "Brackley"},
                  "competition": {"id": 3, "name": "Cup"},
                  "score": {"home": 2, "away": 0}, "shoot_out": null,
                  "goals": [
                    {"player": {"id": 1, "name": "Ann"}, "period": 1, "minute": 4, "second": 5, "shown": "5",
                     "team_id": 11, "own_goal": false, "penalty": false, "assist": {"id": 2, "name": "Bea"}},
                    {"player": {"id": 5, "name": "Eve"}, "period": 2, "minute": 45, "second": 1, "shown": "46",
                     "team_id": 11, "own_goal": true, "penalty": false, "assist": null}
                  ],
                  "yellow_cards": [],
                  "second_yellows": [
                    {"player": {"id": 5, "name": "Eve"}, "period": 2, "minute": 91, "second": 2, "shown": "90+2",
                     "team_id": 12, "second_yellow": true}],
                  "red_cards": [
                    {"player": {"id": 5, "name": "Eve"}, "period": 2, "minute": 91, "second": 2, "shown": "90+2",
                     "team_id": 12, "second_yellow": true}],
                  "substitutions": [
                    {"player": {"id": 2, "name": "Bea"}, "replacement": {"id": 3, "name": "Cat"}, "period": 2,
                     "minute": 45, "second": 0, "shown": "46", "team_id": 11, "reason": "Tactical"}],
                  "stats": {
                    "home": {"shots": 1, "shots_on_target": 1, "xg": 0.1235, "possession": 1.0, "passes": 1,
                             "completed": 1, "corners": 1, "fouls": 0, "pressures": 0},
                    "away": {"shots": 0, "shots_on_target": 0, "xg": 0.0, "possession": 0.0, "passes": 0,
                             "completed": 0, "corners": 0, "fouls": 1, "pressures": 0},
                    "windows": WINDOWS,
                    "xg_race": [
                      {"period": 1, "minute": 4, "second": 5, "shown": "5", "team_id": 11, "goal": true,
                       "home": 0.1235, "away": 0.0}]
                  },
                  "shots": [
                    {"player": {"id": 1, "name": "Ann"}, "period": 1, "minute": 4, "second": 5, "shown": "5",
                     "team_id": 11, "x": 110.5, "y": 38.0, "xg": 0.12346, "outcome": "Goal", "type": "Corner",
                     "body_part": "Head", "on_target": true}],
                  "timeline": [
                    {"type": "goal", "period": 1, "minute": 4, "second": 5, "shown": "5", "team_id": 11,
                     "player": {"id": 1, "name": "Ann"}, "other": {"id": 2, "name": "Bea"},
                     "score": {"home": 1, "away": 0}},
                    {"type": "substitution", "period": 2, "minute": 45, "second": 0, "shown": "46", "team_id": 11,
                     "player": {"id": 2, "name": "Bea"}, "other": {"id": 3, "name": "Cat"}, "score": null},
                    {"type": "own_goal", "period": 2, "minute": 45, "second": 1, "shown": "46", "team_id": 11,
                     "player": {"id": 5, "name": "Eve"}, "other": null, "score": {"home": 2, "away": 0}},
                    {"type": "second_yellow", "period": 2, "minute": 91, "second": 2, "shown": "90+2",
                     "team_id": 12, "player": {"id": 5, "name": "Eve"}, "other": null, "score": null}
                  ],
                  "seq": 7
                }
                """
                        .replace("WINDOWS", windows()));
    }

    @Test
    void aMessageIsTheWholeGameAsTheOldSystemSentItWithWhatIsNew() throws Exception {
        play();

        assertJson(
                GameMessage.of(new GameChange(42, last.before(), last.now(), last.kinds())),
                """
                {
                  "game_id": "7",
                  "home_team": {"id": 11, "name": "Ashford"}, "away_team": {"id": 12, "name": "Brackley"},
                  "goals": [
                    {"player": {"id": 1, "name": "Ann"}, "period": 1, "minute": 4, "second": 5, "shown": "5",
                     "team_id": 11, "own_goal": false, "penalty": false, "assist": {"id": 2, "name": "Bea"}},
                    {"player": {"id": 5, "name": "Eve"}, "period": 2, "minute": 45, "second": 1, "shown": "46",
                     "team_id": 11, "own_goal": true, "penalty": false, "assist": null}
                  ],
                  "yellow_cards": [],
                  "red_cards": [
                    {"player": {"id": 5, "name": "Eve"}, "period": 2, "minute": 91, "second": 2, "shown": "90+2",
                     "team_id": 12, "second_yellow": true}],
                  "second_yellows": [
                    {"player": {"id": 5, "name": "Eve"}, "period": 2, "minute": 91, "second": 2, "shown": "90+2",
                     "team_id": 12, "second_yellow": true}],
                  "score": {"home": 2, "away": 0}, "shoot_out": null, "status": "in_play",
                  "period": 2, "minute": 91, "second": 2, "shown": "90+2",
                  "competition": {"id": 3, "name": "Cup"}, "source": "generator",
                  "run": "r1", "seq": 7, "number": 42, "changes": ["clock", "card"]
                }
                """);
        GameChange forgotten = new GameChange(43, last.now(), null, EnumSet.of(ChangeKind.FORGOTTEN));
        assertThat(mapper.valueToTree(GameMessage.of(forgotten))
                        .at("/changes/0")
                        .asText())
                .isEqualTo("forgotten");
        assertThat(GameMessage.of(last.now(), 43).changes()).isEmpty();
    }

    @Test
    void aShootOutIsBesideTheScoreAndAMissedPenaltyInTheTimeline() throws Exception {
        event("s", 4, "14:00.000", "Shot", 11, "'shot': {'type': {'name': 'Penalty'}, 'outcome': {'name': 'Post'}}");
        event("k", 5, "00:01.000", "Shot", 11, "'shot': {'type': {'name': 'Penalty'}, 'outcome': {'name': 'Goal'}}");
        JsonNode view = mapper.valueToTree(GameView.of(fold.game()));

        assertJson(
                view.get("shoot_out"),
                """
                {"home": 1, "away": 0,
                 "kicks": [{"player": {"id": 1, "name": "Ann"}, "team_id": 11, "scored": true}]}
                """);
        assertThat(view.at("/status").asText()).isEqualTo("shoot_out");
        assertThat(view.at("/score/home").intValue()).isZero();
        assertThat(view.at("/timeline/0/type").asText()).isEqualTo("missed_penalty");
        assertThat(view.get("timeline")).hasSize(1);
        assertThat(view.get("away_team").isNull()).isTrue();
        assertThat(view.at("/stats/home/possession").isNull()).isTrue();
    }

    @Test
    void everyRealMatchBecomesJson() {
        Played.recorded().forEach((id, events) -> {
            JsonNode view = mapper.valueToTree(GameView.of(Played.fold(Played.read(events))));
            assertThat(view.get("timeline").size())
                    .as(id)
                    .isGreaterThanOrEqualTo(
                            view.get("goals").size() + view.get("substitutions").size());
            assertThat(view.at("/stats/xg_race")).hasSameSizeAs(view.get("shots"));
        });
    }

    private void play() {
        event(
                "r1",
                1,
                "00:00.000",
                "Game Start",
                0,
                "'game_start': {'source': 'generator', 'home_team': {'id': 11, 'name': 'Ashford'},"
                        + " 'away_team': {'id': 12, 'name': 'Brackley'}, 'competition': {'id': 3, 'name': 'Cup'}}");
        event("h1", 1, "00:00.000", "Half Start", 11, "'x': 1");
        String pass =
                "'player': {'id': 2, 'name': 'Bea'}, 'pass': {'type': {'name': 'Corner'}, 'assisted_shot_id': 's'}";
        event("p", 1, "04:03.000", "Pass", 11, pass);
        event(
                "s",
                1,
                "04:05.600",
                "Shot",
                11,
                "'location': [110.5, 38], 'shot': {'statsbomb_xg': 0.12346, 'outcome': {'name': 'Goal'},"
                        + " 'type': {'name': 'Corner'}, 'body_part': {'name': 'Head'}}");
        String on = "'player': {'id': 2, 'name': 'Bea'}, 'substitution': {'outcome': {'name': 'Tactical'},"
                + " 'replacement': {'id': 3, 'name': 'Cat'}}";
        event("u", 2, "00:00.000", "Substitution", 11, on);
        event("o", 2, "00:01.000", "Own Goal Against", 12, "'player': {'id': 5, 'name': 'Eve'}");
        event(
                "c",
                2,
                "46:02.000",
                "Foul Committed",
                12,
                "'player': {'id': 5, 'name': 'Eve'}, 'foul_committed': {'card': {'name': 'Second Yellow'}}");
        assertThat(last.kinds()).isEqualTo(Set.of(ChangeKind.CLOCK, ChangeKind.CARD));
    }

    private void event(String id, int period, String time, String type, int team, String field) {
        String json =
                """
                {"game_id": "7", "event": {"id": "%s", "index": 1, "period": %d, "timestamp": "00:%s",
                 "type": {"name": "%s"}, "team": {"id": %d, "name": "Team"}, "player": {"id": 1, "name": "Ann"}, %s}}
                """
                        .formatted(id, period, time, type, team, field)
                        .replace("\"team\": {\"id\": 0, \"name\": \"Team\"},", "")
                        .replace('\'', '"');
        LiveEvent event = new GameEvents()
                .read(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .event();
        fold.apply(event, null, null).ifPresent(step -> last = step);
    }

    /** One for the minutes in which the ball moved, and those after it without anything, in both halves. */
    private static String windows() {
        List<String> windows = new ArrayList<>();
        String none = "{\"shots\": 0, \"xg\": 0.0, \"passes\": 0, \"pressures\": 0}";
        windows.add("{\"period\": 1, \"from_minute\": 0, \"home\": {\"shots\": 1, \"xg\": 0.1235, \"passes\": 1,"
                + " \"pressures\": 0}, \"away\": " + none + "}");
        for (int from = 45; from < 95; from += 5) {
            windows.add(
                    "{\"period\": 2, \"from_minute\": " + from + ", \"home\": " + none + ", \"away\": " + none + "}");
        }
        return windows.toString();
    }

    /** Also the order of fields: people read it, too. */
    private void assertJson(Object value, String expected) throws JsonProcessingException {
        assertThat(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value))
                .isEqualTo(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(expected)));
    }
}
