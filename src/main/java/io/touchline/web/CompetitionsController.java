package io.touchline.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The competitions that are stored. */
@RestController
@Tag(name = "Results")
final class CompetitionsController {

    private static final String QUERY =
            """
            select code, name, area_name, emblem, season_start, season_end, current_matchday
            from streaming.competitions
            where code is not null
            order by name, code
            """;

    private final JdbcClient jdbc;

    @JsonNaming(SnakeCaseStrategy.class)
    record CompetitionView(
            String code,
            String name,
            String areaName,
            String emblem,
            LocalDate seasonStart,
            LocalDate seasonEnd,
            Integer currentMatchday) {}

    record Competitions(List<CompetitionView> competitions) {}

    CompetitionsController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Operation(summary = "The competitions that are stored")
    @GetMapping("/api/competitions")
    Competitions list() {
        return new Competitions(
                jdbc.sql(QUERY).query((found, number) -> competition(found)).list());
    }

    private static CompetitionView competition(ResultSet found) throws SQLException {
        Row row = new Row(found);
        return new CompetitionView(
                row.text("code"),
                row.text("name"),
                row.text("area_name"),
                row.text("emblem"),
                row.date("season_start"),
                row.date("season_end"),
                row.small("current_matchday"));
    }
}
