package io.touchline.simulator;

import static io.touchline.recordings.RecordingSamples.match;
import static io.touchline.recordings.RecordingSamples.matches;
import static io.touchline.recordings.RecordingSamples.standings;
import static io.touchline.recordings.RecordingSamples.wrapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.SettableClock;
import io.touchline.recordings.RecordingSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order, and when, recorded answers are served. */
class PlaybackTest {

    private final SettableClock clock = new SettableClock("2026-11-01T00:00:00Z");

    @TempDir
    private Path folder;

    private RecordingSamples samples;
    private Playback playback;

    @BeforeEach
    void samples() {
        samples = new RecordingSamples(folder);
    }

    @AfterEach
    void close() {
        if (playback != null) {
            playback.close();
        }
    }

    @Test
    void aRequestForTheMatchesOfCertainDaysTakesNoAnswerFromTheOthers() throws IOException {
        samples.write("a.jsonl", wrapped("2026-03-07T15:00:00+00:00", matches("AA", 0)));
        open(0, null);

        Answer ofCertainDays = playback.matches(MatchFilters.of("dateFrom=2026-03-05&dateTo=2026-03-08"));

        assertThat(json(ofCertainDays).path("matches")).isEmpty();
        assertThat(text(playback.matches(MatchFilters.NONE))).isEqualTo(matches("AA", 0));
    }

    @Test
    void atSpeedZeroEveryRequestGetsTheNextAnswerAndTheLastOneStays() throws IOException {
        samples.write(
                "a.jsonl",
                wrapped("2026-03-07T15:00:00+00:00", matches("AA", 0)),
                wrapped("2026-03-07T16:00:00+00:00", matches("AA", 1)));
        open(0, null);

        assertThat(text(playback.matches(MatchFilters.NONE))).isEqualTo(matches("AA", 0));
        Answer last = playback.matches(MatchFilters.NONE);
        assertThat(text(last)).isEqualTo(matches("AA", 1));
        assertThat(playback.matches(MatchFilters.NONE).etag()).isEqualTo(last.etag());
        Progress progress = playback.progress();
        assertThat(progress.served()).isEqualTo(2);
        assertThat(progress.total()).isEqualTo(2);
        assertThat(progress.finished()).isTrue();
        assertThat(progress.at()).isEqualTo(Instant.parse("2026-03-07T16:00:00Z"));
    }

    @Test
    void anAnswerIsServedOnceItsTimeHasComeAndNoneIsSkipped() throws IOException {
        samples.write(
                "a.jsonl",
                wrapped("2026-03-07T15:00:00Z", matches("AA", 0)),
                wrapped("2026-03-07T15:01:00Z", matches("AA", 1)),
                wrapped("2026-03-07T15:02:00Z", matches("AA", 2)),
                wrapped("2026-03-07T15:10:00Z", matches("AA", 3)));
        open(60, null);

        assertThat(goals()).isZero();
        assertThat(goals()).as("nothing is due").isZero();
        clock.pass(Duration.ofSeconds(2));
        assertThat(goals()).as("two are due, one at each request").isEqualTo(1);
        assertThat(goals()).isEqualTo(2);
        assertThat(goals()).isEqualTo(2);
        clock.pass(Duration.ofMillis(7_999));
        assertThat(goals()).isEqualTo(2);
        assertThat(playback.progress().finished()).isFalse();
        clock.pass(Duration.ofMillis(1));
        assertThat(goals()).isEqualTo(3);
        assertThat(playback.progress().finished()).isTrue();
    }

    @Test
    void filesAreMergedByTimeAndWhatTheyRepeatComesOnce() throws IOException {
        samples.write(
                "one/a.jsonl",
                wrapped("2026-03-07T15:00:00Z", matches("AA", 1)),
                wrapped("2026-03-07T17:00:00Z", matches("AA", 4)));
        samples.write("two/b.ndjson.gz", wrapped("2026-03-07T16:00:00Z", matches("BB", 2)));
        samples.write("two/polled-2026-03-07T163000.json.xz", matches("AA", 3));
        samples.write(
                "two/polled-2026-03-07T170000.json",
                Json.MAPPER.readTree(matches("AA", 4)).toPrettyString());
        open(0, null);

        assertThat(goals()).isEqualTo(1);
        assertThat(goals()).isEqualTo(2);
        assertThat(goals()).isEqualTo(3);
        assertThat(goals()).isEqualTo(4);
        assertThat(playback.progress().served()).isEqualTo(4);
        assertThat(playback.progress().finished())
                .as("the indented copy is not served again")
                .isTrue();
    }

    @Test
    void changesAreAppliedEvenBeforeTheStartSoThatTheFirstAnswerIsWhole() throws IOException {
        samples.write(
                "log.jsonl.xz",
                "{\"t\":\"2026-03-07T15:00:00Z\",\"envelope\":{\"filters\":{},\"x\":1.50},\"changed\":["
                        + match(5, "AA", "2026-03-07T15:00:00Z", 0) + "," + match(3, "AA", "2026-03-07T15:00:00Z", 0)
                        + "]}",
                "{\"t\":\"2026-03-07T15:01:00Z\",\"changed\":[" + match(3, "AA", "2026-03-07T15:01:00Z", 1) + "]}",
                "{\"t\":\"2026-03-07T15:02:00Z\",\"envelope\":{},\"changed\":[" + match(9, "AA", "x", 1) + "]}");
        open(0, Instant.parse("2026-03-07T15:00:30Z"));

        assertThat(text(playback.matches(MatchFilters.NONE)))
                .isEqualTo("{\"filters\":{},\"x\":1.50,\"matches\":[" + match(5, "AA", "2026-03-07T15:00:00Z", 0) + ","
                        + match(3, "AA", "2026-03-07T15:01:00Z", 1) + "]}");
        assertThat(text(playback.matches(MatchFilters.NONE)))
                .startsWith("{\"matches\":[")
                .endsWith("," + match(9, "AA", "x", 1) + "]}");
        assertThat(playback.progress().served()).isEqualTo(2);
        assertThat(playback.progress().total()).isEqualTo(2);
    }

    @Test
    void standingsAdvancePerCompetitionAtTheirOwnRequests() throws IOException {
        samples.write("m.jsonl", wrapped("2026-03-07T15:00:00Z", matches("AA", 0)));
        samples.write(
                "s.jsonl",
                wrapped("2026-03-07T15:00:00Z", standings("AA", 1)),
                wrapped("2026-03-07T15:00:00Z", standings("BB", 10)),
                wrapped("2026-03-07T15:05:00Z", standings("AA", 2)));
        open(60, null);

        assertThat(text(playback.standings("AA"))).isEqualTo(standings("AA", 1));
        assertThat(text(playback.standings("AA"))).isEqualTo(standings("AA", 1));
        assertThat(text(playback.standings("BB"))).isEqualTo(standings("BB", 10));
        clock.pass(Duration.ofSeconds(5));
        assertThat(text(playback.standings("AA"))).isEqualTo(standings("AA", 2));
        assertThat(playback.standings("CC").status()).isEqualTo(404);
        assertThat(playback.progress().served()).isZero();
    }

    @Test
    void aCompetitionsMatchesAreThoseThatWereServedLast() throws IOException {
        samples.write(
                "m.jsonl",
                wrapped("2026-03-07T15:00:00Z", matches("AA", 0)),
                wrapped(
                        "2026-03-07T15:01:00Z",
                        "[" + match(1, "AA", "2026-03-07T15:00:00Z", 1) + ","
                                + match(2, "BB", "2026-03-07T15:00:00Z", 5) + "]"));
        open(0, null);

        assertThat(playback.competitionMatches("AA", MatchFilters.NONE).status())
                .isEqualTo(404);
        playback.matches(MatchFilters.NONE);
        assertThat(text(playback.competitionMatches("AA", MatchFilters.NONE))).isEqualTo(matches("AA", 0));
        playback.matches(MatchFilters.NONE);
        JsonNode part = json(playback.competitionMatches("BB", MatchFilters.NONE));
        assertThat(part.path("competition").path("code").asText()).isEqualTo("BB");
        assertThat(part.path("resultSet").path("count").intValue()).isEqualTo(1);
        assertThat(part.at("/matches/0/score/fullTime/home").intValue()).isEqualTo(5);
    }

    @Test
    void competitionsAreThoseThatAnswersHaveToldOf() throws IOException {
        samples.write(
                "c.json",
                "{\"area\":{\"id\":2},\"id\":7,\"name\":\"Own answer\",\"code\":\"AA\",\"type\":\"CUP\","
                        + "\"emblem\":null,\"currentSeason\":{\"id\":69},\"seasons\":[{},{},{}],"
                        + "\"lastUpdated\":\"2026-03-01T00:00:00Z\"}");
        samples.write("m.jsonl", wrapped("2026-03-07T15:00:00Z", matches("AA", 0)));
        samples.write("s.jsonl", wrapped("2026-03-07T15:00:00Z", standings("BB", 4)));
        open(0, null);

        JsonNode list = json(playback.competitions());

        assertThat(list.path("count").intValue()).isEqualTo(2);
        JsonNode own = list.at("/competitions/0");
        assertThat(own.fieldNames())
                .toIterable()
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
        assertThat(own.path("name").asText()).isEqualTo("Own answer");
        assertThat(own.path("numberOfAvailableSeasons").intValue()).isEqualTo(3);
        assertThat(own.at("/currentSeason/id").intValue())
                .as("as its matches tell")
                .isEqualTo(70);
        assertThat(list.at("/competitions/1/code").asText()).isEqualTo("BB");
        assertThat(list.at("/competitions/1/currentSeason/currentMatchday").intValue())
                .isEqualTo(4);
    }

    @Test
    void aStartAfterTheLastAnswerIsNamed() throws IOException {
        samples.write("a.jsonl", wrapped("2026-03-07T15:00:00Z", matches("AA", 0)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(0, Instant.parse("2027-01-01T00:00:00Z")))
                .withMessageContaining("touchline.simulator.start-at");
    }

    @Test
    void beforeTheFirstAnswersTimeThereAreNoMatches() throws IOException {
        samples.write("a.jsonl", wrapped("2026-03-07T15:00:00Z", matches("AA", 7)));
        open(1, Instant.parse("2026-03-07T14:59:00Z"));

        assertThat(json(playback.matches(MatchFilters.NONE)).path("matches")).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(goals()).isEqualTo(7);
    }

    private void open(double speed, Instant startAt) throws IOException {
        playback = Playback.open(
                new SimulatorSettings(1, speed, folder.toString(), startAt == null ? "" : startAt.toString(), 10),
                clock);
    }

    private int goals() throws IOException {
        return json(playback.matches(MatchFilters.NONE))
                .at("/matches/0/score/fullTime/home")
                .intValue();
    }

    private static JsonNode json(Answer answer) throws IOException {
        return Json.MAPPER.readTree(answer.body());
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
