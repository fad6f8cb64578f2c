package io.touchline.matchstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FootballDataMatchTest {

    private static final Instant NOW = Instant.parse("2026-06-14T19:05:00Z");
    private static final String NOTHING = "{}";

    private final FootballDataMatch matches = new FootballDataMatch(new JsonFactory());

    @Test
    void aWholeMatchIsRead() throws IOException {
        FootballDataMatch.Seen seen = read(
                """
                {"id": 537327, "utcDate": "2026-06-14T19:00:00Z", "status": "FINISHED", "stage": "FINAL",
                 "lastUpdated": "2026-06-14T22:01:30Z", "odds": {"msg": [1, {"a": 2}]},
                 "homeTeam": {"id": 769, "name": "Mexico", "shortName": "Mexico", "tla": "MEX",
                   "crest": "https://crests.example/769.svg", "coach": {"id": 1}},
                 "awayTeam": {"id": 833, "name": "Wales", "shortName": "Wales", "tla": "WAL", "crest": null},
                 "score": {"winner": "AWAY_TEAM", "duration": "PENALTY_SHOOTOUT",
                   "fullTime": {"home": 4, "away": 5}, "halfTime": {"home": 1, "away": 0},
                   "regularTime": {"home": 1, "away": 1}, "extraTime": {"home": 0, "away": 0},
                   "penalties": {"home": 3, "away": 4}},
                 "goals": [{"minute": 9, "score": {"home": 1, "away": 0}, "scorer": {"id": 3}},
                   {"minute": 80, "score": {"home": 1, "away": 1}}],
                 "referees": [{"id": 7, "name": "A. Referee", "type": "REFEREE", "nationality": "Peru"}]}
                """);

        assertThat(seen.id()).isEqualTo(537327);
        assertThat(seen.sighting())
                .isEqualTo(new Sighting(
                        NOW,
                        "football-data",
                        Instant.parse("2026-06-14T22:01:30Z"),
                        "FINISHED",
                        new Score(
                                "PENALTY_SHOOTOUT",
                                new Goals(4, 5),
                                new Goals(1, 0),
                                new Goals(1, 1),
                                new Goals(0, 0),
                                new Goals(3, 4)),
                        new Goals(1, 1),
                        new Team(769L, "Mexico", "Mexico", "MEX", "https://crests.example/769.svg"),
                        Seen.WALES,
                        Instant.parse("2026-06-14T19:00:00Z"),
                        "AWAY_TEAM",
                        List.of(new Referee(7L, "A. Referee", "REFEREE", "Peru"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NOTHING,
                "{\"id\": null, \"status\": null, \"score\": null, \"homeTeam\": null, \"goals\": null}",
                "{\"id\": {}, \"status\": 3, \"score\": [], \"homeTeam\": \"Mexico\", \"awayTeam\": [1]}",
                "{\"id\": 1.5, \"status\": [\"FINISHED\"], \"score\": \"2-1\", \"referees\": \"A. Referee\"}",
                "{\"id\": true, \"status\": {\"status\": \"FINISHED\"}, \"score\": 3, \"referees\": {\"id\": 7}}",
                "{\"id\": 99999999999999999999, \"utcDate\": 5, \"lastUpdated\": {}, \"goals\": {\"home\": 1}}",
                "{\"id\": \"x1\", \"utcDate\": \"soon\", \"lastUpdated\": \"\", \"referees\": [null, 7, \"A\", []]}",
                "{\"match\": {\"id\": 7, \"status\": \"FINISHED\"}, \"goals\": [{\"score\": 3}, 7]}"
            })
    void whatHasAnotherTypeThanItShouldIsMissing(String json) throws IOException {
        FootballDataMatch.Seen seen = read(json);

        assertThat(seen.id()).isNull();
        assertThat(withoutGoalList(seen.sighting())).isEqualTo(read(NOTHING).sighting());
    }

    @Test
    void whatIsMissingIsUnknown() throws IOException {
        Sighting sighting = read(NOTHING).sighting();

        assertThat(sighting.score()).isEqualTo(Score.UNKNOWN);
        assertThat(sighting.home()).isEqualTo(Team.UNKNOWN);
        assertThat(sighting.goalList()).isNull();
        assertThat(sighting.referees()).isEmpty();
        assertThat(sighting.winner()).isNull();
    }

    @Test
    void oddPartsOfAScoreLeaveTheOthersAsTheyAre() throws IOException {
        Score score =
                read("""
                        {"score": {"winner": 7, "duration": null, "fullTime": {"home": 2, "away": 1},
                          "halfTime": {"home": 1.5, "away": {}}, "regularTime": "2-1", "penalties": [0, 0]}}
                        """)
                        .sighting()
                        .score();

        assertThat(score).isEqualTo(new Score("REGULAR", new Goals(2, 1), null, null, null, null));
    }

    @Test
    void numbersMayBeTexts() throws IOException {
        FootballDataMatch.Seen seen = read(
                """
                {"id": "537327", "homeTeam": {"id": "769"}, "score": {"fullTime": {"home": "2", "away": "-1"}}}
                """);

        assertThat(seen.id()).isEqualTo(537327);
        assertThat(seen.sighting().home().id()).isEqualTo(769);
        assertThat(seen.sighting().score().fullTime()).isEqualTo(new Goals(2, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40000", "-40000", "\"40000\"", "9223372036854775807", "-9223372036854775808", "1e2"})
    void goalsThatNoColumnHoldsAreMissing(String goals) throws IOException {
        Sighting sighting = read("{\"score\": {\"fullTime\": {\"home\": " + goals + ", \"away\": 0}}}")
                .sighting();

        assertThat(sighting.score().fullTime()).isEqualTo(new Goals(null, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-14T19:00:00Z",
        "2026-06-14T19:00:00.000Z",
        "2026-06-14T19:00:00",
        "2026-06-14T19:00",
        "2026-06-14 19:00:00",
        "2026-06-14T21:00:00+02:00",
        "2026-06-14T14:00-05:00"
    })
    void datesHaveAnOffsetOrAreUtc(String date) throws IOException {
        Sighting sighting = read("{\"utcDate\": \"" + date + "\", \"lastUpdated\": \"" + date + "\"}")
                .sighting();

        assertThat(sighting.kickOff()).isEqualTo("2026-06-14T19:00:00Z");
        assertThat(sighting.lastUpdated()).isEqualTo("2026-06-14T19:00:00Z");
    }

    @Test
    void aDayIsItsBegin() throws IOException {
        assertThat(read("{\"utcDate\": \"2026-06-14\"}").sighting().kickOff()).isEqualTo("2026-06-14T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-31T19:00:00Z", "2026-06-31", "2026-06-14T", "TBC", "1781463600"})
    void aDateThatIsNoneIsMissing(String date) throws IOException {
        assertThat(read("{\"utcDate\": \"" + date + "\"}").sighting().kickOff()).isNull();
    }

    @Test
    void anEmptyListOfGoalsSaysThatThereAreNone() throws IOException {
        assertThat(read("{\"goals\": []}").sighting().goalList()).isEqualTo(new Goals(0, 0));
    }

    @Test
    void aListWhoseLastGoalHasNoScoreSaysNothing() throws IOException {
        assertThat(read("{\"goals\": [{\"score\": {\"home\": 1, \"away\": 0}}, {\"minute\": 9}]}")
                        .sighting()
                        .goalList())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>", "{\"id\": 1", "{\"id\" 1}", "{'id': 1}", "{\"score\": {\"fullTime\": {]}}", "{id"})
    void whatIsNotJsonIsRefused(String text) {
        assertThatIOException().isThrownBy(() -> read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\": 7, \"status\": \"FINISHED\"}]", "\"FINISHED\"", "7", "null", ""})
    void whatIsNoObjectIsRefused(String text) {
        assertThatIOException().isThrownBy(() -> read(text)).withMessage("it is no JSON object");
    }

    private FootballDataMatch.Seen read(String json) throws IOException {
        return matches.read(json.getBytes(StandardCharsets.UTF_8), NOW, "football-data");
    }

    private static Sighting withoutGoalList(Sighting sighting) {
        return new Sighting(
                sighting.observedAt(),
                sighting.source(),
                sighting.lastUpdated(),
                sighting.status(),
                sighting.score(),
                null,
                sighting.home(),
                sighting.away(),
                sighting.kickOff(),
                sighting.winner(),
                sighting.referees());
    }
}
