package io.touchline.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The league tables of a competition, as they stand. */
@RestController
@Tag(name = "Results")
final class StandingsController {

    private static final String QUERY =
            """
            select competition_code, competition_name, season_id, season_start, season_end, current_matchday,
                stage, type, group_name, position, team_id, team_name, team_tla, team_crest,
                played, won, drawn, lost, points, goals_for, goals_against, goal_difference, form
            from streaming.vw_current_standings
            where upper(competition_code) = upper(:code)
            order by stage, type desc, group_name nulls first, position, team_name
            """;

    private final JdbcClient jdbc;

    record SeasonView(Long id, LocalDate start, LocalDate end, Integer matchday) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record LineView(
            Integer position,
            TeamView team,
            Integer played,
            Integer won,
            Integer drawn,
            Integer lost,
            Integer goalsFor,
            Integer goalsAgainst,
            Integer goalDifference,
            Integer points,
            String form) {}

    record TableView(String stage, String type, String group, List<LineView> rows) {}

    record Standings(String code, String name, SeasonView season, List<TableView> tables) {}

    private record Found(String code, String name, SeasonView season, TableKey table, LineView line) {}

    private record TableKey(String stage, String type, String group) {}

    StandingsController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Operation(summary = "The league tables of a competition")
    @GetMapping("/api/standings/{code}")
    Standings of(@Parameter(description = "Code of the competition, as PL") @PathVariable String code) {
        List<Found> lines = jdbc.sql(QUERY)
                .param("code", code)
                .query((found, number) -> line(found))
                .list();
        if (lines.isEmpty()) {
            throw new NotThereException("no standings of a competition " + code + " are stored");
        }
        Map<TableKey, List<LineView>> tables = new LinkedHashMap<>();
        lines.forEach(found ->
                tables.computeIfAbsent(found.table(), key -> new ArrayList<>()).add(found.line()));
        Found first = lines.get(0);
        return new Standings(
                first.code(),
                first.name(),
                first.season(),
                tables.entrySet().stream()
                        .map(table -> new TableView(
                                table.getKey().stage(),
                                table.getKey().type(),
                                table.getKey().group(),
                                table.getValue()))
                        .toList());
    }

    private static Found line(ResultSet found) throws SQLException {
        Row row = new Row(found);
        return new Found(
                row.text("competition_code"),
                row.text("competition_name"),
                new SeasonView(
                        row.number("season_id"),
                        row.date("season_start"),
                        row.date("season_end"),
                        row.small("current_matchday")),
                new TableKey(row.text("stage"), row.text("type"), row.text("group_name")),
                new LineView(
                        row.small("position"),
                        new TeamView(
                                row.number("team_id"),
                                row.text("team_name"),
                                row.text("team_tla"),
                                row.text("team_crest")),
                        row.small("played"),
                        row.small("won"),
                        row.small("drawn"),
                        row.small("lost"),
                        row.small("goals_for"),
                        row.small("goals_against"),
                        row.small("goal_difference"),
                        row.small("points"),
                        row.text("form")));
    }
}
