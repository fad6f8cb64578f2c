package io.touchline.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The matches of some days, as they are to be believed. */
@RestController
@Tag(name = "Results")
final class MatchesController {

    private static final int MOST_DAYS = 31;

    private static final String QUERY =
            """
            select match_id, competition_code, competition_name, utc_date, status, phase, minute,
                home_team_id, home_team_name, home_team_tla, home_team_crest,
                away_team_id, away_team_name, away_team_tla, away_team_crest,
                streaming.goals_in_play(
                    duration, home_full_time, home_regular_time, home_extra_time, home_penalties) as home_goals,
                streaming.goals_in_play(
                    duration, away_full_time, away_regular_time, away_extra_time, away_penalties) as away_goals,
                home_half_time, away_half_time, home_penalties, away_penalties,
                winner, stage, group_name, matchday, observed_at
            from streaming.football_matches
            where utc_date >= :from and utc_date < :to
                and (cardinality(:competitions) = 0 or competition_code = any(:competitions))
                and (cardinality(:phases) = 0 or phase = any(:phases))
            order by utc_date, match_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    record CompetitionName(String code, String name) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record MatchView(
            long matchId,
            CompetitionName competition,
            Instant utcDate,
            String status,
            String phase,
            Integer minute,
            TeamView homeTeam,
            TeamView awayTeam,
            GoalsView score,
            GoalsView halfTime,
            GoalsView penalties,
            String winner,
            String stage,
            String group,
            Integer matchday,
            Instant observedAt) {}

    record Matches(List<MatchView> matches) {}

    MatchesController(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Matches by the day of their kick-off, in UTC.
     *
     * @param date one day; today if no day is given
     * @param from the first of several days
     * @param to the last of them
     * @param competition codes; all if none is given
     * @param phase phases as {@code streaming.phase()} has them; all if none is given
     */
    @Operation(summary = "The matches of a day, or of up to 31, as they are to be believed")
    @GetMapping("/api/matches")
    Matches list(
            @Parameter(description = "The day of the kick-off in UTC; today if no day is given")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    LocalDate date,
            @Parameter(description = "The first of several days")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    LocalDate from,
            @Parameter(description = "The last of them") @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    LocalDate to,
            @Parameter(description = "Codes, as PL; all if none is given") @RequestParam(defaultValue = "")
                    List<String> competition,
            @Parameter(
                            description =
                                    "scheduled, in_play, paused, finished, postponed, suspended, cancelled or unknown; all if none is given")
                    @RequestParam(defaultValue = "")
                    List<String> phase) {
        if (date != null && (from != null || to != null)) {
            throw new IllegalArgumentException("either date, or from and to");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = date != null ? date : from != null ? from : to != null ? to : today;
        LocalDate last = date != null ? date : to != null ? to : first;
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1L))) {
            throw new IllegalArgumentException(
                    "from has to be before to, and no more than " + MOST_DAYS + " days in all");
        }
        return new Matches(jdbc.sql(QUERY)
                .param("from", first.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("to", last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("competitions", upper(competition))
                .param("phases", phase.stream().map(MatchesController::lower).toArray(String[]::new))
                .query((found, number) -> match(found))
                .list());
    }

    private static String[] upper(List<String> codes) {
        return codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static String lower(String phase) {
        return phase.toLowerCase(Locale.ROOT);
    }

    private static MatchView match(ResultSet found) throws SQLException {
        Row row = new Row(found);
        return new MatchView(
                row.number("match_id"),
                new CompetitionName(row.text("competition_code"), row.text("competition_name")),
                row.time("utc_date"),
                row.text("status"),
                row.text("phase"),
                row.small("minute"),
                team(row, "home"),
                team(row, "away"),
                new GoalsView(row.small("home_goals"), row.small("away_goals")),
                GoalsView.orNull(row.small("home_half_time"), row.small("away_half_time")),
                GoalsView.orNull(row.small("home_penalties"), row.small("away_penalties")),
                row.text("winner"),
                row.text("stage"),
                row.text("group_name"),
                row.small("matchday"),
                row.time("observed_at"));
    }

    private static TeamView team(Row row, String side) throws SQLException {
        return new TeamView(
                row.number(side + "_team_id"),
                row.text(side + "_team_name"),
                row.text(side + "_team_tla"),
                row.text(side + "_team_crest"));
    }
}
