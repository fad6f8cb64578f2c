package io.touchline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What {@code upserts/standings.sql} and {@code upserts/competitions.sql} make of their records. */
class StoredStandingsTest {

    private final Postgres postgres = Postgres.empty();

    @Test
    void aLineOfATableHasItsColumns() {
        standings(new Batch().add(1, Standing.of(57, 1, 10).json()));

        assertThat(postgres.row("select * from streaming.leaderboards"))
                .containsEntry("competition_id", 2021L)
                .containsEntry("competition_code", "PL")
                .containsEntry("area_name", "England")
                .containsEntry("season_id", 2403L)
                .containsEntry("season_start", Date.valueOf("2025-08-15"))
                .containsEntry("stage", "REGULAR_SEASON")
                .containsEntry("type", "TOTAL")
                .containsEntry("group_name", "")
                .containsEntry("team_id", 57L)
                .containsEntry("team_tla", "T57")
                .containsEntry("position", 1)
                .containsEntry("played", 5)
                .containsEntry("drawn", 1)
                .containsEntry("points", 10)
                .containsEntry("goals_for", 12)
                .containsEntry("goal_difference", 7)
                .containsEntry("form", null)
                .containsEntry("kafka_offset", 1L);
    }

    @Test
    void theSameTeamMayStandInSeveralTables() {
        standings(new Batch()
                .add(1, Standing.of(57, 1, 10).json())
                .add(2, Standing.of(57, 2, 6).with("type", "\"HOME\"").json())
                .add(
                        3,
                        Standing.of(57, 1, 3)
                                .with("group", "\"Group A\"")
                                .with("stage", "\"ALL\"")
                                .json())
                .add(
                        4,
                        Standing.of(57, 2, 4)
                                .with("group", "\"GROUP_A\"")
                                .with("stage", "\"ALL\"")
                                .json()));

        assertThat(postgres.sql()
                        .queryForList(
                                "select type || ' ' || stage || ' ' || group_name || ' ' || points "
                                        + "from streaming.leaderboards order by 1",
                                String.class))
                .containsExactly("HOME REGULAR_SEASON  6", "TOTAL ALL GROUP_A 4", "TOTAL REGULAR_SEASON  10");
    }

    @Test
    void theLatestSightingStandsAndTheSameOneAgainWritesNothing() {
        var batch = new Batch()
                .add(5, Standing.of(57, 1, 13).json())
                .add(4, Standing.of(57, 1, 10).json());
        assertThat(standings(batch)).isEqualTo(1);
        var before = postgres.fingerprint("leaderboards");

        assertThat(standings(batch)).isZero();
        assertThat(standings(new Batch().add(3, Standing.of(57, 1, 7).json()))).isZero();
        assertThat(postgres.fingerprint("leaderboards")).isEqualTo(before);

        assertThat(standings(new Batch().add(6, Standing.of(57, 2, 12).json()))).isEqualTo(1);
        assertThat(postgres.value("select points from streaming.leaderboards")).isEqualTo(12);
    }

    @Test
    void aLineWithoutATeamOrWithoutNumbersIsADataError() {
        assertThatThrownBy(() -> standings(new Batch()
                        .add(1, Standing.of(57, 1, 1).with("team", "null").json())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> standings(new Batch()
                        .add(1, Standing.of(57, 1, 1).with("points", "\"many\"").json())
                        .add(2, Standing.of(57, 1, 1).json())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .hasMessageContaining("many");
    }

    @Test
    void recordedTablesAreStoredLineByLine() {
        var recordings = Recordings.orSkip();
        var batch = new Batch();
        var answer = recordings.document("other/wc-pre-tournament-standings.json");
        for (var table : answer.get("standings")) {
            for (var line : table.get("table")) {
                batch.add(batch.size(), Standing.line(answer, table, line));
            }
        }

        assertThat(standings(batch)).isEqualTo(48);
        assertThat(postgres.value("select count(distinct group_name) from streaming.leaderboards"))
                .isEqualTo(12L);
        assertThat(postgres.value("select min(group_name) from streaming.leaderboards"))
                .isEqualTo("GROUP_A");
    }

    @Test
    void aCompetitionHasItsColumns() {
        var competition = Batch.json(
                """
                {"id": 2021, "area": {"id": 2072, "name": "England", "code": "ENG", "flag": null},
                 "name": "Premier League", "code": "PL", "type": "LEAGUE", "emblem": "PL.png", "plan": "TIER_ONE",
                 "currentSeason": {"id": 2403, "startDate": "2025-08-15", "endDate": "2026-05-24",
                                   "currentMatchday": 18, "winner": {"id": 57, "name": "Arsenal FC"}},
                 "numberOfAvailableSeasons": 128, "lastUpdated": "2024-09-13T16:51:24Z"}""");
        assertThat(competitions(new Batch().add(2, competition))).isEqualTo(1);

        assertThat(postgres.row("select * from streaming.competitions"))
                .containsEntry("competition_id", 2021L)
                .containsEntry("code", "PL")
                .containsEntry("plan", "TIER_ONE")
                .containsEntry("area_name", "England")
                .containsEntry("season_id", 2403L)
                .containsEntry("current_matchday", 18)
                .containsEntry("season_winner_id", 57L)
                .containsEntry("season_winner_name", "Arsenal FC")
                .containsEntry("available_seasons", 128);

        var before = postgres.fingerprint("competitions");
        assertThat(competitions(new Batch().add(2, competition))).isZero();
        assertThat(competitions(new Batch().add(1, Batch.json("{\"id\": 2021, \"name\": \"Old\"}"))))
                .isZero();
        assertThat(postgres.fingerprint("competitions")).isEqualTo(before);
        assertThatThrownBy(() -> competitions(new Batch().add(3, Batch.json("{\"name\": \"No id\"}"))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void recordedAnswersForOneCompetitionAreStoredWithTheirSeasonsCounted() {
        var recordings = Recordings.orSkip();
        competitions(new Batch()
                .add(1, recordings.document("other/competition-bundesliga.json"))
                .add(2, recordings.document("other/competition-champions_league.json")));

        assertThat(postgres.sql()
                        .queryForList(
                                "select code || ' ' || available_seasons from streaming.competitions " + "order by 1",
                                String.class))
                .containsExactly("BL1 64", "CL 46");
    }

    private long standings(Batch batch) {
        return postgres.store("standings", batch.toString());
    }

    private long competitions(Batch batch) {
        return postgres.store("competitions", batch.toString());
    }
}
