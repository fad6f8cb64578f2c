package io.touchline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.delivery.BadRecordsException;
import io.touchline.delivery.SinkRecord;
import io.touchline.matches.MatchDecisions;
import io.touchline.matchstate.MatchStateSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What is kept of a match between two batches: that it outlives instances, and that no two of them write past each other. */
class MatchStatesTest {

    private final Postgres postgres = Postgres.empty();

    @Test
    void twoInstancesDoNotDecidePastEachOther() {
        sighting(0, Match.inPlay(0, 0).json());
        String one = postgres.decisions().decided(batch(1, Match.inPlay(1, 0).json()));
        String other = postgres.decisions().decided(batch(2, Match.inPlay(0, 1).json()));
        postgres.write("matches", one);

        assertThatThrownBy(() -> postgres.write("matches", other))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("another instance stored 1 of 1 matches meanwhile");
        assertThat(goals()).isEqualTo("1-0");

        // The batch comes again, and is decided about on top of what the other one stored.
        sighting(2, Match.inPlay(0, 1).json());
        assertThat(decisions("score"))
                .containsExactly("believed first 0-0", "believed forward 1-0", "waiting goes_back 0-1");
    }

    @Test
    void twoInstancesThatSeeAMatchForTheFirstTimeDoNotEither() {
        String one = postgres.decisions().decided(batch(1, Match.inPlay(1, 0).json()));
        String other = postgres.decisions().decided(batch(2, Match.inPlay(0, 0).json()));
        postgres.write("matches", one);

        assertThatThrownBy(() -> postgres.write("matches", other)).isInstanceOf(DataAccessException.class);
        assertThat(goals()).isEqualTo("1-0");
        assertThat(postgres.count("match_history")).isEqualTo(1);
    }

    @Test
    void whatWaitsOutlivesARestart() {
        sighting(0, Match.inPlay(1, 0).json());
        sighting(10, Match.inPlay(0, 0).json());
        sighting(15, Match.inPlay(0, 0).json());
        assertThat(goals()).isEqualTo("1-0");
        assertThat(postgres.value("select waiting from streaming.match_state")).isEqualTo(true);

        // Each of these is another instance.
        sighting(20, Match.inPlay(0, 0).json());
        assertThat(goals()).isEqualTo("0-0");
        assertThat(postgres.value("select waiting from streaming.match_state")).isEqualTo(false);
    }

    /** A rebalance hands the partition back and forth, each time with some records that were stored already. */
    @Test
    void evidenceIsNeitherLostNorCountedTwiceHoweverOftenBatchesComeAgain() {
        var random = new Random(6);
        for (int round = 0; round < 20; round++) {
            postgres.clear();
            var series = new ArrayList<JsonNode>();
            for (int i = 0; i < 12; i++) {
                series.add(Match.inPlay(i < 3 ? 1 : 0, 0).json());
            }
            for (int from = 0; from < series.size(); ) {
                int begin = Math.max(0, from - random.nextInt(3));
                int end = Math.min(series.size(), from + 1 + random.nextInt(4));
                var batch = new Batch();
                for (int i = begin; i < end; i++) {
                    batch.add(0, i, minute(5L * i), series.get(i));
                }
                postgres.write("matches", postgres.decisions().decided(batch.toString()));
                from = end;
            }
            assertThat(postgres.value("select kafka_offset from streaming.match_history where change_number = 2"))
                    .as("the third sighting of 0-0, ten minutes after the first")
                    .isEqualTo(5L);
            assertThat(postgres.count("match_history")).isEqualTo(2);
        }
    }

    @Test
    void aSightingThatComesTooLateIsRecordedOnceHoweverOftenItComes() {
        sighting(10, Match.inPlay(1, 0).json());
        var late = new Batch().add(0, 99, minute(5), Match.inPlay(3, 0).json()).toString();
        for (int i = 0; i < 3; i++) {
            postgres.write("matches", postgres.decisions().decided(late));
        }

        assertThat(goals()).isEqualTo("1-0");
        assertThat(postgres.count("match_decisions where verdict = 'ignored'")).isEqualTo(1);
        assertThat(postgres.value("select raw #>> '{score,fullTime,home}' from streaming.football_matches"))
                .isEqualTo("1");
    }

    @Test
    void aTopicThatIsMadeAnewBeginsAtOffsetZeroAndIsNoRepeat() {
        sighting(1000, Match.inPlay(1, 0).json());

        postgres.store(
                "matches",
                new Batch().add(0, 0, minute(1001), Match.inPlay(2, 0).json()).toString());

        assertThat(goals()).isEqualTo("2-0");
    }

    @Test
    void aMatchFromBeforeThereWereStatesHasThatOfItsLastSighting() {
        sighting(0, Match.inPlay(2, 0).json());
        postgres.sql().execute("truncate streaming.match_state, streaming.match_decisions");

        sighting(5, Match.inPlay(1, 0).json());

        assertThat(goals()).isEqualTo("2-0");
        assertThat(decisions("score")).containsExactly("waiting goes_back 1-0");
        assertThat(postgres.count("match_history")).isEqualTo(1);
    }

    @Test
    void aStateThatSomeoneSpoiltBeginsAnew() {
        sighting(0, Match.inPlay(2, 0).json());
        postgres.sql().execute("update streaming.match_state set state = '{\"phase\": 7}'");

        sighting(5, Match.inPlay(1, 0).json());

        assertThat(goals()).isEqualTo("1-0");
    }

    @Test
    void decisionsAreCountedWhenTheyAreStored() {
        var decisions = postgres.decisions();
        String batch = decisions.decided(batch(0, Match.inPlay(2, 0).json()));
        assertThat(decisions.counted("score", "believed", "first")).isZero();

        postgres.write("matches", batch);
        decisions.written();

        assertThat(decisions.counted("score", "believed", "first")).isEqualTo(1);
    }

    @Test
    void aMatchWithoutAnIdIsRefusedAndWhatIsNoObjectIsLeftToOthers() throws Exception {
        var decisions = new MatchDecisions(
                new NamedParameterJdbcTemplate(postgres.sql()), MatchStateSettings.DEFAULTS, new SimpleMeterRegistry());
        for (String match : List.of("{}", "{\"id\": null}", "{\"id\": 1.5}", "{\"id\": \"x\"}")) {
            assertThatThrownBy(() -> decisions.prepare(List.of(record(match))))
                    .as(match)
                    .isInstanceOf(BadRecordsException.class);
        }
        for (String nothing : List.of("[]", "7", "nonsense", "{\"id\": 1", "")) {
            SinkRecord record = record(nothing);
            assertThat(decisions.prepare(List.of(record)).decided(record))
                    .as(nothing)
                    .isEqualTo("{}");
        }
    }

    private static SinkRecord record(String value) {
        return new SinkRecord(
                new ConsumerRecord<>("a-topic", 0, 1, null, value.getBytes(StandardCharsets.UTF_8)), Batch.START);
    }

    private void sighting(long minute, JsonNode match) {
        postgres.write("matches", postgres.decisions().decided(batch(minute, match)));
    }

    private static String batch(long minute, JsonNode match) {
        return new Batch().add(0, minute, minute(minute), match).toString();
    }

    private static Instant minute(long minute) {
        return Batch.START.plusSeconds(60 * minute);
    }

    private Object goals() {
        return postgres.value("select home_full_time || '-' || away_full_time from streaming.football_matches");
    }

    private List<String> decisions(String field) {
        return postgres.sql()
                .queryForList(
                        "select concat_ws(' ', verdict, reason, seen) from streaming.match_decisions "
                                + "where field = ? order by decision_id",
                        String.class,
                        field);
    }
}
