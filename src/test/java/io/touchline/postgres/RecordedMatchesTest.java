package io.touchline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real answers, folded through {@code upserts/matches.sql}. */
class RecordedMatchesTest {

    private final Recordings recordings = Recordings.orSkip();
    private final Postgres postgres = Postgres.empty();

    @ParameterizedTest
    @CsvSource({
        Recordings.PREMIER_LEAGUE + ", 90, 260, 1",
        Recordings.PREMIER_LEAGUE + ", 90, 260, 2",
        Recordings.WORLD_CUP + ", 104, 311, 3"
    })
    void aSeriesLeavesEachMatchAsLastAnsweredAndEachChangeOnceHoweverItIsCutAndReplayed(
            String series, int matches, int changes, long seed) {
        var model = new HistoryModel();
        var random = new Random(seed);
        var offset = new long[1];
        var batches = new ArrayList<String>();

        inBatches(
                random,
                batch -> {
                    postgres.store("matches", batch.toString());
                    if (batches.size() < 3 || random.nextInt(10) == 0) {
                        batches.add(batch.toString());
                    }
                },
                sink -> recordings.eachMatch(series, (time, match) -> {
                    var shard = (int) (match.get("id").asLong() % 3);
                    sink.accept(batch -> batch.add(shard, offset[0], time, match));
                    model.see(time, offset[0]++, match);
                }));

        assertThat(postgres.count("football_matches")).isEqualTo(matches);
        assertThat(rows()).isEqualTo(model.latest());
        assertThat(HistoryModel.stored(postgres)).isEqualTo(model.changes());
        assertThat(postgres.count("match_history")).isEqualTo(changes);

        // Batches that are delivered again, now that everything is further on.
        var before = postgres.fingerprint("football_matches");
        var history = postgres.fingerprint("match_history");
        batches.forEach(batch -> assertThat(postgres.store("matches", batch)).isZero());
        assertThat(postgres.fingerprint("football_matches")).isEqualTo(before);

        // The same series a second time, as new messages, so fast that nothing old is steady.
        var again = new Instant[] {model.newest()};
        inBatches(
                random,
                batch -> postgres.store("matches", batch.toString()),
                sink -> recordings.eachMatch(series, (time, match) -> {
                    var shard = (int) (match.get("id").asLong() % 3);
                    sink.accept(batch -> batch.add(shard, offset[0], again[0], match));
                    offset[0]++;
                    again[0] = again[0].plus(1, ChronoUnit.MICROS);
                }));
        assertThat(postgres.fingerprint("match_history")).isEqualTo(history);
        assertThat(rows()).isEqualTo(model.latest());
    }

    @Test
    void backEndsThatDisagreeForHoursLeaveOneChangeEach() {
        var goals = new ArrayList<String>();
        var offset = new long[1];
        recordings.eachMatch(Recordings.FLIP_FLOP, (time, match) -> {
            if (match.get("id").asLong() == 537410) {
                goals.add(match.get("status").asText());
                postgres.store(
                        "matches", new Batch().add(0, offset[0]++, time, match).toString());
            }
        });

        assertThat(goals).hasSizeGreaterThan(10);
        assertThat(postgres.sql()
                        .queryForList(
                                "select status || ' ' || coalesce(home_goals || '-' || away_goals, '') "
                                        + "from streaming.vw_match_score_progression order by change_number",
                                String.class))
                .containsExactly("IN_PLAY 0-0", "IN_PLAY 1-0", "FINISHED 1-0");
    }

    @Test
    void aShootOutIsToldFromTheGoalsOfPlay() {
        store("wc-2026/raw/matches-2026-06-29T224052-extra-time-live.json", 0);
        store("wc-2026/raw/matches-2026-06-29T232536-shootout-live.json", 1000);
        assertThat(postgres.row("select * from streaming.vw_current_live_matches where match_id = 537415"))
                .containsEntry("home_goals", 1)
                .containsEntry("away_goals", 1)
                .containsEntry("home_penalties", 1)
                .containsEntry("away_penalties", 1);

        store("wc-2026/raw/matches-2026-06-29T233106-shootout-finished.json", 2000);
        // As first answered: without a winner, and with a full time that does not add up.
        assertThat(postgres.row("select * from streaming.football_matches where match_id = 537415"))
                .containsEntry("phase", "finished")
                .containsEntry("winner", null)
                .containsEntry("home_full_time", 5)
                .containsEntry("away_full_time", 6)
                .containsEntry("home_regular_time", 1)
                .containsEntry("home_extra_time", 0)
                .containsEntry("home_penalties", 4)
                .containsEntry("away_penalties", 4);
        assertThat(postgres.sql()
                        .queryForList(
                                "select status || ' ' || home_goals || '-' || away_goals || "
                                        + "coalesce(' (' || home_penalties || '-' || away_penalties || ')', '') "
                                        + "from streaming.vw_match_score_progression where match_id = 537415 order by change_number",
                                String.class))
                .containsExactly("IN_PLAY 1-1", "IN_PLAY 1-1 (1-1)", "FINISHED 1-1 (4-4)");
    }

    @Test
    void oddAnswersAreStoredForWhatTheyAre() {
        store("wc-2026/raw/matches-2026-06-28T052048-status-is-a-timestamp.json", 0);
        assertThat(postgres.row("select * from streaming.football_matches where match_id = 537417"))
                .containsEntry("status", null)
                .containsEntry("phase", "unknown")
                .containsEntry("home_full_time", null);

        postgres.clear();
        store("wc-2026/raw/matches-2026-06-23T200547-status-LIVE.json", 1000);
        assertThat(postgres.row("select * from streaming.football_matches where match_id = 537411"))
                .containsEntry("status", "LIVE")
                .containsEntry("phase", "in_play")
                .containsEntry("winner", null)
                .containsEntry("home_full_time", 0)
                .containsEntry("home_half_time", null);

        postgres.clear();
        store("wc-2026/raw/matches-2026-06-14T024039-finished-with-null-score.json", 2000);
        assertThat(postgres.value("select count(*) from streaming.football_matches "
                        + "where phase = 'finished' and home_full_time is null"))
                .isNotEqualTo(0L);
    }

    @Test
    void matchesOfSeveralCompetitionsBeforeAndAfterTheSeasonAreStored() {
        var matches = recordings.document("other/five-competitions-matches-2026-07.json.gz");
        var ids = new HashSet<Long>();
        var batch = new Batch();
        for (var match : matches) {
            ids.add(match.get("id").asLong());
            batch.add(batch.size(), match);
        }

        assertThat(postgres.store("matches", batch.toString())).isEqualTo(ids.size());
        assertThat(postgres.count("match_history")).isEqualTo(ids.size());
        assertThat(postgres.value("select count(*) from streaming.football_matches "
                        + "where phase = 'scheduled' and (home_full_time is not null or winner is not null or "
                        + "home_penalties is not null)"))
                .isEqualTo(0L);
    }

    private void store(String file, long firstOffset) {
        var batch = new Batch();
        for (var match : recordings.document(file).get("matches")) {
            batch.add(firstOffset + batch.size(), match);
        }
        postgres.store("matches", batch.toString());
    }

    private Map<Long, JsonNode> rows() {
        var rows = new TreeMap<Long, JsonNode>();
        postgres.sql().query("select match_id, raw from streaming.football_matches", row -> {
            rows.put(row.getLong(1), Batch.json(row.getString(2)));
        });
        return rows;
    }

    /** Cuts what a source adds into batches of random sizes. */
    private static void inBatches(Random random, Consumer<Batch> target, Consumer<Consumer<Consumer<Batch>>> source) {
        var open = new ArrayList<>(List.of(new Batch()));
        var size = new int[] {1 + random.nextInt(100)};
        source.accept(addition -> {
            addition.accept(open.get(0));
            if (open.get(0).size() == size[0]) {
                target.accept(open.get(0));
                open.set(0, new Batch());
                // Few and many: a trickle and a backlog.
                size[0] = 1 + random.nextInt(random.nextBoolean() ? 300 : 8000);
            }
        });
        target.accept(open.get(0));
    }
}
