package io.touchline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What {@code upserts/matches.sql} makes of single records and short series. */
class StoredMatchesTest {

    private final Postgres postgres = Postgres.empty();

    @Test
    void everyFieldHasItsColumn() {
        store(
                1,
                Match.timed()
                        .with("minute", "12")
                        .with("injuryTime", "\"3\"")
                        .with("venue", "\"Azteca\"")
                        .with("attendance", "87000")
                        .json());

        assertThat(match())
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("match_id", Match.ID),
                        Map.entry("competition_id", 2000L),
                        Map.entry("competition_code", "WC"),
                        Map.entry("competition_name", "FIFA World Cup"),
                        Map.entry("competition_type", "CUP"),
                        Map.entry("area_id", 2267L),
                        Map.entry("area_name", "World"),
                        Map.entry("area_code", "INT"),
                        Map.entry("season_id", 2398L),
                        Map.entry("season_start", Date.valueOf("2026-06-11")),
                        Map.entry("season_end", Date.valueOf("2026-07-19")),
                        Map.entry("current_matchday", 1),
                        Map.entry("utc_date", Timestamp.from(Instant.parse("2026-06-11T19:00:00Z"))),
                        Map.entry("status", "TIMED"),
                        Map.entry("phase", "scheduled"),
                        Map.entry("minute", 12),
                        Map.entry("injury_time", 3),
                        Map.entry("venue", "Azteca"),
                        Map.entry("attendance", 87000),
                        Map.entry("matchday", 1),
                        Map.entry("stage", "GROUP_STAGE"),
                        Map.entry("group_name", "GROUP_A"),
                        Map.entry("home_team_id", 769L),
                        Map.entry("home_team_name", "Mexico"),
                        Map.entry("home_team_short", "Mexico"),
                        Map.entry("home_team_tla", "MEX"),
                        Map.entry("home_team_crest", "769.svg"),
                        Map.entry("away_team_id", 774L),
                        Map.entry("away_team_short", "S. Africa"),
                        Map.entry("duration", "REGULAR"),
                        Map.entry("odds_message", "Activate Odds-Package in User-Panel to retrieve odds."),
                        Map.entry("last_updated", Timestamp.from(Instant.parse("2026-06-01T00:20:14Z"))),
                        Map.entry("kafka_topic", "a-topic"),
                        Map.entry("kafka_partition", 0),
                        Map.entry("kafka_offset", 1L),
                        Map.entry("observed_at", Timestamp.from(Batch.START.plusSeconds(1)))));
        assertThat(postgres.value("select referees -> 0 ->> 'name' from streaming.football_matches"))
                .isEqualTo("Wilton Sampaio");
    }

    @Test
    void aMatchNotBegunHasNoGoalsEvenIfTheRecordSaysNilNil() {
        store(1, Match.inPlay(0, 0).with("status", "\"TIMED\"").json());

        assertThat(match())
                .containsEntry("home_full_time", null)
                .containsEntry("away_full_time", null)
                .containsEntry("winner", null);
    }

    @Test
    void aWinnerIsKnownOnlyWhenTheMatchIsFinished() {
        store(1, Match.inPlay(1, 1).json());
        assertThat(match()).containsEntry("winner", null).containsEntry("home_full_time", 1);

        store(2, Match.finished(1, 1).json());
        assertThat(match()).containsEntry("winner", "DRAW");
    }

    @Test
    void zerosForExtraTimeAndPenaltiesThatWereNeverPlayedAreNotStored() {
        store(1, Match.finished(2, 1).json());

        assertThat(match())
                .containsEntry("home_full_time", 2)
                .containsEntry("home_regular_time", null)
                .containsEntry("home_extra_time", null)
                .containsEntry("home_penalties", null);
    }

    @Test
    void extraTimeIsStoredWithoutPenalties() {
        store(
                1,
                Match.finished(3, 2)
                        .with(
                                "score",
                                """
                {"winner": "HOME_TEAM", "duration": "EXTRA_TIME", "fullTime": {"home": 3, "away": 2},
                 "halfTime": {"home": 1, "away": 0}, "regularTime": {"home": 3, "away": 0},
                 "extraTime": {"home": 0, "away": 2}, "penalties": {"home": 0, "away": 0}}""")
                        .json());

        assertThat(match())
                .containsEntry("home_regular_time", 3)
                .containsEntry("away_extra_time", 2)
                .containsEntry("home_penalties", null);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, scheduled",
        "TIMED, scheduled",
        "IN_PLAY, in_play",
        "LIVE, in_play",
        "EXTRA_TIME, in_play",
        "PENALTY_SHOOTOUT, in_play",
        "PAUSED, paused",
        "FINISHED, finished",
        "AWARDED, finished",
        "POSTPONED, postponed",
        "SUSPENDED, suspended",
        "CANCELLED, cancelled",
        "CANCELED, cancelled"
    })
    void aStatusIsKeptAsItCameBesideItsPhase(String status, String phase) {
        store(1, Match.timed().with("status", '"' + status + '"').json());

        assertThat(match()).containsEntry("status", status).containsEntry("phase", phase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABANDONED", "2026-06-28 19:00:00Z"})
    void aStatusThatNoMatchHasIsRecordedAndNotShown(String status) {
        store(1, Match.timed().with("status", '"' + status + '"').json());

        assertThat(match()).containsEntry("status", null).containsEntry("phase", "unknown");
        assertThat(postgres.value("select raw ->> 'status' from streaming.football_matches"))
                .isEqualTo(status);
        assertThat(postgres.row("select * from streaming.match_decisions where field = 'phase'"))
                .containsEntry("verdict", "impossible")
                .containsEntry("reason", "unknown_status")
                .containsEntry("seen", status)
                .containsEntry("kafka_topic", "a-topic")
                .containsEntry("kafka_offset", 1L);
    }

    @Test
    void nullsAndAbsencesAreAccepted() {
        store(1, Batch.json("{\"id\": 1}"));
        store(
                2,
                Match.timed()
                        .id(2)
                        .with("homeTeam", "null")
                        .with("score", "null")
                        .with("status", "null")
                        .with("odds", "null")
                        .with("referees", "null")
                        .with("group", "null")
                        .with("area", "null")
                        .json());
        store(
                3,
                Match.timed()
                        .id(3)
                        .with("homeTeam", "{\"id\": null, \"name\": null}")
                        .without("score")
                        .json());

        assertThat(postgres.sql()
                        .queryForList("select phase from streaming.football_matches order by match_id", String.class))
                .containsExactly("unknown", "unknown", "scheduled");
        assertThat(postgres.value("select count(*) from streaming.football_matches "
                        + "where home_team_id is null and home_full_time is null and winner is null"))
                .isEqualTo(3L);
    }

    @Test
    void numbersInStringsAreNumbersAndUnknownFieldsAreNoMatter() {
        store(
                1,
                Match.finished(0, 0)
                        .with("id", "\"77\"")
                        .with("news", "[1]")
                        .with("score", "{\"fullTime\": {\"home\": \"2\", \"away\": 1}}")
                        .json());

        assertThat(match()).containsEntry("match_id", 77L).containsEntry("home_full_time", 2);
    }

    @Test
    void oddsMayBePrices() {
        store(1, Match.timed().with("odds", "{\"homeWin\": 1.85}").json());

        assertThat(match()).containsEntry("odds_message", null);
        assertThat(postgres.value("select odds ->> 'homeWin' from streaming.football_matches"))
                .isEqualTo("1.85");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id | \"abc\" | 22P02",
                "id | 1.5 | 22P02",
                "id | 99999999999999999999 | 22003",
                "score | {\"fullTime\": {\"home\": \"two\", \"away\": 1}} | 22P02",
                "score | {\"fullTime\": {\"home\": 70000, \"away\": 1}} | 22003",
                "score | \"two\" | 22P02",
                "score | {\"fullTime\": \"2-1\"} | 22P02",
                "homeTeam | \"Mexico\" | 22P02",
                "homeTeam | [] | 22023",
                "utcDate | \"soon\" | 22007",
                "utcDate | \"2026-13-45T99:00:00Z\" | 22008",
                "lastUpdated | {} | 22007",
                "season | {\"startDate\": \"summer\"} | 22007",
            })
    void aRecordOfTheWrongShapeIsADataErrorWhateverReplacesIt(String field, String value, String state) {
        var bad = Match.inPlay(1, 0).with(field, value).json();

        refused(new Batch().add(1, bad), state);
        refused(new Batch().add(1, bad).add(2, Match.inPlay(1, 0).json()), state);
        assertThat(postgres.count("football_matches")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7 | 22023", "[] | 22023"})
    void aValueThatIsNoObjectIsADataError(String value, String state) {
        refused(new Batch().add(1, Batch.json(value)), state);
    }

    @ParameterizedTest
    @CsvSource({"topic", "partition", "offset", "observed_at"})
    void aRecordOfUnknownOriginIsRefusedAndNotDropped(String field) {
        store(1, Match.timed().json());

        for (var newer : List.of(new Batch(), new Batch().add(9, Match.timed().json()))) {
            var batch = newer.add(5, Match.inPlay(1, 0).json()).forget(field);
            for (var statement : List.of("matches", "competitions", "standings")) {
                refused(statement, batch, "23502");
            }
        }
    }

    @Test
    void aNulCharacterIsADataError() {
        refused(new Batch().add(1, Match.timed().with("venue", "\"a\\u0000b\"").json()), "22P05");
    }

    @Test
    void aTimeWithoutAnOffsetIsUtcWhateverTheSessionSays() {
        store(1, Match.timed().with("utcDate", "\"2026-06-11T19:00:00\"").json());
        assertThat(kickOff()).isEqualTo("2026-06-11T19:00");

        store(2, Match.timed().with("utcDate", "\"2026-06-11T21:00:00+02:00\"").json());
        assertThat(kickOff()).isEqualTo("2026-06-11T19:00");

        store(3, Match.timed().with("utcDate", "\"2026-06-11\"").json());
        assertThat(kickOff()).isEqualTo("2026-06-11T00:00");
    }

    @Test
    void theLatestOfManySightingsInABatchStands() {
        var batch = new Batch();
        for (int i = 0; i <= 5; i++) {
            batch.add(i, Match.inPlay(i, 0).json());
        }

        assertThat(postgres.store("matches", batch.toString())).isEqualTo(1);
        assertThat(match()).containsEntry("home_full_time", 5).containsEntry("kafka_offset", 5L);
    }

    @Test
    void anEmptyBatchWritesNothing() {
        assertThat(postgres.store("matches", "[]")).isZero();
    }

    @Test
    void anOlderMessageNeverReplacesANewerRow() {
        store(5, Match.inPlay(2, 0).updated(2).json());
        var before = postgres.fingerprint("football_matches") + postgres.fingerprint("match_history");

        // Older by observation although its offset is higher, as when a dead letter is replayed, and its lastUpdated.
        var late = new Batch()
                .add(0, 9, Batch.START, Match.inPlay(1, 0).updated(50).json());
        assertThat(postgres.store("matches", late.toString())).isZero();
        // Older by offset, at the same instant.
        late = new Batch()
                .add(
                        0,
                        4,
                        Batch.START.plusSeconds(5),
                        Match.inPlay(1, 0).updated(50).json());
        assertThat(postgres.store("matches", late.toString())).isZero();

        assertThat(postgres.fingerprint("football_matches") + postgres.fingerprint("match_history"))
                .isEqualTo(before);
    }

    @Test
    void atTheSameInstantTheHigherOffsetStands() {
        var instant = Batch.START;
        postgres.store(
                "matches",
                new Batch()
                        .add(0, 1, instant, Match.inPlay(1, 0).json())
                        .add(0, 2, instant, Match.inPlay(2, 0).json())
                        .toString());
        assertThat(match()).containsEntry("home_full_time", 2);

        postgres.store(
                "matches",
                new Batch().add(0, 3, instant, Match.inPlay(3, 0).json()).toString());
        assertThat(match()).containsEntry("home_full_time", 3);
        assertThat(goals()).containsExactly("1-0", "2-0", "3-0");
    }

    @Test
    void aBatchDeliveredAgainWritesNothing() {
        var batch = new Batch()
                .add(1, Match.timed().json())
                .add(2, Match.inPlay(1, 0).updated(1).json())
                .add(3, Match.timed().id(8).json())
                .toString();
        assertThat(postgres.store("matches", batch)).isEqualTo(2);
        var before = postgres.fingerprint("football_matches") + postgres.fingerprint("match_history");

        assertThat(postgres.store("matches", batch)).isZero();
        assertThat(postgres.fingerprint("football_matches") + postgres.fingerprint("match_history"))
                .isEqualTo(before);
    }

    @Test
    void aGoalThatIsTakenBackIsAChangeWhenItWasSeenSteadily() {
        var series = List.of(
                Match.inPlay(0, 0).updated(1).json(),
                Match.inPlay(1, 0).updated(2).json(),
                Match.inPlay(0, 0).updated(3).json(),
                Match.inPlay(0, 0).updated(3).json(),
                Match.inPlay(0, 0).updated(3).json());

        assertThat(goalsWhateverTheBatches(Duration.ofMinutes(5), series)).containsExactly("0-0", "1-0", "0-0");
        assertThat(decisions("score"))
                .startsWith(
                        "believed first null -> 0-0",
                        "believed forward 0-0 -> 1-0",
                        "waiting goes_back 1-0 -> 0-0",
                        "believed steady 1-0 -> 0-0");
        assertThat(goalsWhateverTheBatches(series)).containsExactly("0-0", "1-0");
    }

    @Test
    void anEchoOfAnOldStateIsNoChange() {
        var series = List.of(
                Match.inPlay(0, 0).updated(1).json(),
                Match.inPlay(1, 0).updated(2).json(),
                Match.inPlay(0, 0).updated(1).json(),
                Match.inPlay(1, 0).updated(2).json(),
                Match.inPlay(0, 0).updated(1).json());

        assertThat(goalsWhateverTheBatches(series)).containsExactly("0-0", "1-0");
    }

    @Test
    void newFactsAreAChangeEvenWithAnOldLastUpdated() {
        var series = List.of(
                Match.inPlay(0, 0).updated(5).json(),
                Match.inPlay(1, 0).updated(2).json());

        assertThat(goalsWhateverTheBatches(series)).containsExactly("0-0", "1-0");
    }

    @Test
    void whatTicksByItselfIsNoChange() {
        var series = List.of(
                Match.inPlay(0, 0).updated(1).with("minute", "1").json(),
                Match.inPlay(0, 0)
                        .updated(2)
                        .with("minute", "2")
                        .with("odds", "{\"homeWin\": 2}")
                        .json(),
                Match.inPlay(0, 0)
                        .updated(3)
                        .with("injuryTime", "3")
                        .with("season", "{\"id\": 2398}")
                        .json());

        assertThat(goalsWhateverTheBatches(series)).containsExactly("0-0");
    }

    @Test
    void recordsWithoutLastUpdatedHaveAHistoryToo() {
        var series = List.of(
                Match.inPlay(0, 0).without("lastUpdated").json(),
                Match.inPlay(1, 0).without("lastUpdated").json(),
                Match.inPlay(2, 0).updated(1).json());

        assertThat(goalsWhateverTheBatches(series)).containsExactly("0-0", "1-0", "2-0");
    }

    @Test
    void whateverTheBatchesInventedSeriesHaveTheHistoryThatTheRuleSays() {
        var random = new Random(2);
        for (int round = 0; round < 40; round++) {
            postgres.clear();
            var model = new HistoryModel();
            var batch = new Batch();
            for (int offset = 0; offset < 60; offset++) {
                var match =
                        Match.inPlay(random.nextInt(3), 0).id(random.nextInt(2)).updated(random.nextInt(20));
                // One in five is observed out of order.
                var observed = Batch.START.plus(
                        offset - (random.nextInt(5) == 0 ? random.nextInt(20) : 0), ChronoUnit.MINUTES);
                batch.add(0, offset, observed, match.json());
                model.see(observed, offset, match.json());
                if (random.nextInt(7) == 0) {
                    postgres.store("matches", batch.toString());
                    batch = random.nextBoolean() ? new Batch() : batch;
                }
            }
            postgres.store("matches", batch.toString());
            assertThat(HistoryModel.stored(postgres)).as("round %d", round).isEqualTo(model.changes());
        }
    }

    @Test
    void historyRowsAreReadLikeTheMatchItself() {
        store(
                1,
                Match.finished(5, 4)
                        .with(
                                "score",
                                """
                {"winner": "HOME_TEAM", "duration": "PENALTY_SHOOTOUT", "fullTime": {"home": 5, "away": 4},
                 "halfTime": {"home": 0, "away": 1}, "regularTime": {"home": 1, "away": 1},
                 "extraTime": {"home": 0, "away": 0}, "penalties": {"home": 4, "away": 3}}""")
                        .json());

        var state = match();
        var change = postgres.row("select * from streaming.match_history");
        assertThat(change).containsEntry("change_number", 1).containsEntry("home_penalties", 4);
        change.keySet().removeAll(List.of("change_number", "reason"));
        assertThat(state).containsAllEntriesOf(change);
    }

    private void store(long offset, JsonNode record) {
        postgres.store("matches", new Batch().add(offset, record).toString());
    }

    private Map<String, Object> match() {
        return postgres.row("select * from streaming.football_matches");
    }

    private Object kickOff() {
        return postgres.value("select to_char(utc_date at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI') "
                + "from streaming.football_matches");
    }

    private List<String> goals() {
        return postgres.sql()
                .queryForList(
                        "select home_full_time || '-' || away_full_time "
                                + "from streaming.match_history order by match_id, change_number",
                        String.class);
    }

    private List<String> decisions(String field) {
        return postgres.sql()
                .queryForList(
                        "select concat_ws(' ', verdict, reason, coalesce(held, 'null'), '->', seen) "
                                + "from streaming.match_decisions where field = ? order by decision_id",
                        String.class,
                        field);
    }

    private List<String> goalsWhateverTheBatches(List<JsonNode> series) {
        return goalsWhateverTheBatches(Duration.ofSeconds(1), series);
    }

    /** The goals in the history, having asserted that a series leaves the same one however it is cut into batches. */
    private List<String> goalsWhateverTheBatches(Duration apart, List<JsonNode> series) {
        var histories = new ArrayList<List<String>>();
        for (int cuts = 0; cuts < 1 << (series.size() - 1); cuts++) {
            postgres.clear();
            // The second time round it is a replay, which must add nothing.
            for (int round = 0; round < 2; round++) {
                var batch = new Batch();
                for (int i = 0; i < series.size(); i++) {
                    var offset = 100 * round + i;
                    batch.add(0, offset, Batch.START.plus(apart.multipliedBy(offset)), series.get(i));
                    if ((cuts >> i & 1) == 1) {
                        postgres.store("matches", batch.toString());
                        batch = new Batch();
                    }
                }
                postgres.store("matches", batch.toString());
            }
            histories.add(goals());
        }
        assertThat(histories).containsOnly(histories.get(0));
        return histories.get(0);
    }

    private void refused(Batch batch, String state) {
        refused("matches", batch, state);
    }

    private void refused(String statement, Batch batch, String state) {
        assertThatThrownBy(() -> postgres.store(statement, batch.toString()))
                .isInstanceOf(DataAccessException.class)
                .satisfies(
                        e -> assertThat(((SQLException) ((DataAccessException) e).getMostSpecificCause()).getSQLState())
                                .isEqualTo(state));
    }
}
