package io.touchline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the views make of the tables. */
class ViewsTest {

    private final Postgres postgres = Postgres.empty();

    @Test
    void migrationsThatRanAreNotRunAgain() {
        assertThat(postgres.migrate()).isZero();
    }

    @Test
    void everyViewIsExplained() {
        assertThat(postgres.sql()
                        .queryForList(
                                "select relname from pg_class "
                                        + "where relnamespace = 'streaming'::regnamespace and relkind in ('r', 'v', 'm') "
                                        + "and relname <> 'flyway_schema_history' and obj_description(oid, 'pg_class') is null",
                                String.class))
                .isEmpty();
    }

    @Test
    void standingsAreThoseOfTheLatestSeason() {
        standings(
                Standing.of(1, 1, 10),
                Standing.of(2, 2, 9),
                Standing.of(3, 1, 80).with("season", "{\"id\": 2287, \"startDate\": \"2024-08-16\"}"));

        assertThat(strings("select position || ' ' || team_name || ' ' || points_per_game "
                        + "from streaming.vw_current_standings order by position"))
                .containsExactly("1 Team 1 2.00", "2 Team 2 1.80");
    }

    @Test
    void topTeamsAreTheFirstFiveOfALeagueOrAcrossTheGroupsOfACup() {
        for (int team = 1; team <= 8; team++) {
            standings(
                    team,
                    Standing.of(team, team, 30 - team),
                    Standing.of(team, (team + 1) / 2, 20 + team)
                            .with("competition", "{\"id\": 2000, \"code\": \"WC\", \"name\": \"FIFA World Cup\"}")
                            .with("group", team % 2 == 0 ? "\"Group A\"" : "\"Group B\""));
        }

        assertThat(strings("select competition_code || ' ' || competition_rank || ' ' || team_name "
                        + "from streaming.vw_top_teams order by competition_id desc, competition_rank"))
                .containsExactly(
                        "PL 1 Team 1",
                        "PL 2 Team 2",
                        "PL 3 Team 3",
                        "PL 4 Team 4",
                        "PL 5 Team 5",
                        "WC 1 Team 8",
                        "WC 2 Team 7",
                        "WC 3 Team 6",
                        "WC 4 Team 5",
                        "WC 5 Team 4");
    }

    @Test
    void rankingsCanBeRefreshedWhileTheyAreRead() {
        standings(Standing.of(1, 1, 10), Standing.of(2, 2, 9));
        postgres.sql().execute("refresh materialized view concurrently streaming.mv_competition_rankings");

        assertThat(strings("select overall_rank || ' ' || team_name from streaming.mv_competition_rankings order by 1"))
                .containsExactly("1 Team 1", "2 Team 2");
    }

    @Test
    void aCompetitionIsSummedUpInOneLine() {
        postgres.store(
                "competitions",
                new Batch()
                        .add(
                                1,
                                Batch.json(
                                        """
                {"id": 2000, "name": "FIFA World Cup", "code": "WC", "type": "CUP",
                 "currentSeason": {"id": 2398, "startDate": "2026-06-11"}}"""))
                        .add(2, Batch.json("{\"id\": 2021, \"name\": \"Premier League\", \"code\": \"PL\"}"))
                        .toString());
        matches(
                Match.finished(2, 1).id(1),
                shootOut().id(2),
                Match.inPlay(1, 0).id(3),
                Match.timed().id(4).with("utcDate", "\"2999-01-01T12:00:00Z\""),
                Match.finished(9, 9).id(5).with("season", "{\"id\": 1}"));
        standings(Standing.of(7, 1, 9).with("competition", "{\"id\": 2000}").with("season", "{\"id\": 2398}"));

        assertThat(postgres.row("select * from streaming.vw_competition_summary where competition_code = 'WC'"))
                .containsEntry("matches", 4L)
                .containsEntry("finished", 2L)
                .containsEntry("live", 1L)
                .containsEntry("scheduled", 1L)
                .containsEntry("leader_name", "Team 7")
                .containsEntry("next_kick_off", Timestamp.from(Instant.parse("2999-01-01T12:00:00Z")))
                .hasEntrySatisfying(
                        "goals_per_match", goals -> assertThat(goals).hasToString("2.50"));
        assertThat(postgres.row("select * from streaming.vw_competition_summary where competition_code = 'PL'"))
                .containsEntry("matches", 0L)
                .containsEntry("leader_name", null);
    }

    @Test
    void homeAndAwayAreCountedFromMatchesUntilTheSourceGivesTables() {
        matches(
                Match.finished(2, 1).id(1),
                Match.finished(0, 0).id(2),
                shootOut().id(3),
                Match.inPlay(5, 0).id(4),
                Match.finished(1, 0).id(5).with("score", "null"));
        assertThat(strings("select concat_ws(' ', source, team_name, home_played, home_won, home_drawn, "
                        + "home_goals_for, home_points, away_played, away_lost, away_goals_for, away_points) "
                        + "from streaming.vw_team_home_away_comparison order by team_id"))
                .containsExactly("matches Mexico 3 2 1 3 7 0 0 0 0", "matches South Africa 0 0 0 0 0 3 2 2 1");

        standings(Standing.of(769, 1, 9)
                .with("competition", "{\"id\": 2000}")
                .with("season", "{\"id\": 2398}")
                .with("type", "\"HOME\""));
        assertThat(strings("select concat_ws(' ', source, team_id, home_played, home_points, away_played) "
                        + "from streaming.vw_team_home_away_comparison"))
                .containsExactly("standings 769 5 9 0");
    }

    @Test
    void liveMatchesAreThoseInPlayOrPaused() {
        matches(
                Match.timed().id(1),
                Match.inPlay(1, 0).id(2),
                Match.inPlay(0, 2).id(3).with("status", "\"PAUSED\""),
                Match.finished(1, 1).id(4));

        assertThat(strings("select match_id || ' ' || phase || ' ' || home_goals || '-' || away_goals "
                        + "from streaming.vw_current_live_matches order by match_id"))
                .containsExactly("2 in_play 1-0", "3 paused 0-2");
    }

    @Test
    void theScoreProgressesOnlyWhenStatusOrScoreChange() {
        matches(
                Match.timed().updated(1),
                Match.timed().updated(2).with("venue", "\"Azteca\""),
                Match.inPlay(0, 0).updated(3),
                Match.inPlay(1, 0).updated(4),
                Match.inPlay(1, 0).updated(5).with("referees", "[]"),
                Match.inPlay(0, 0).updated(1),
                Match.inPlay(1, 0).updated(6).with("utcDate", "\"2026-06-11T19:05:00Z\""),
                shootOut().updated(7));

        assertThat(postgres.count("match_history")).isEqualTo(5);
        assertThat(strings("select concat_ws(' ', status, home_goals, away_goals, home_penalties, away_penalties, "
                        + "winner) from streaming.vw_match_score_progression order by change_number"))
                .containsExactly("TIMED", "IN_PLAY 0 0", "IN_PLAY 1 0", "FINISHED 1 1 4 3 HOME_TEAM");
    }

    /** 1-1 after extra time and 4-3 on penalties: full time counts both. */
    private static Match shootOut() {
        return Match.finished(5, 4)
                .with(
                        "score",
                        """
                {"winner": "HOME_TEAM", "duration": "PENALTY_SHOOTOUT", "fullTime": {"home": 5, "away": 4},
                 "halfTime": {"home": 0, "away": 1}, "regularTime": {"home": 1, "away": 1},
                 "extraTime": {"home": 0, "away": 0}, "penalties": {"home": 4, "away": 3}}""");
    }

    private void matches(Match... matches) {
        var batch = new Batch();
        for (var match : matches) {
            batch.add(batch.size(), match.json());
        }
        postgres.store("matches", batch.toString());
    }

    private void standings(Standing... standings) {
        standings(0, standings);
    }

    private void standings(long firstOffset, Standing... standings) {
        var batch = new Batch();
        for (var standing : standings) {
            batch.add(firstOffset + batch.size(), standing.json());
        }
        postgres.store("standings", batch.toString());
    }

    private List<String> strings(String query) {
        return postgres.sql().queryForList(query, String.class);
    }
}
