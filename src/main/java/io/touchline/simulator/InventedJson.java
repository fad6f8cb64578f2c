package io.touchline.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes what the invented world knows at one moment: the API's members, in the API's order, nulls included. */
final class InventedJson {

    private final JsonGenerator json;
    private final Instant now;
    // A season is written with each of its matches, and what is current in it takes a look through all of them.
    private final Map<Season, Optional<Integer>> matchdays = new IdentityHashMap<>();

    InventedJson(JsonGenerator json, Instant now) {
        this.json = json;
        this.now = now;
    }

    void match(Season season, MatchView match) throws IOException {
        Fixture fixture = match.fixture();
        json.writeStartObject();
        json.writeFieldName("area");
        area(season.competition().area());
        json.writeFieldName("competition");
        competition(season.competition());
        json.writeFieldName("season");
        season(season);
        json.writeNumberField("id", fixture.id());
        json.writeStringField("utcDate", fixture.kickOff().toString());
        json.writeStringField("status", match.status().name());
        nullable("matchday", fixture.matchday());
        json.writeStringField("stage", fixture.stage());
        json.writeStringField("group", fixture.group());
        json.writeStringField("lastUpdated", match.lastUpdated().toString());
        json.writeFieldName("homeTeam");
        team(match.home());
        json.writeFieldName("awayTeam");
        team(match.away());
        json.writeFieldName("score");
        score(match.score());
        json.writeObjectFieldStart("odds");
        json.writeStringField("msg", "Activate Odds-Package in User-Panel to retrieve odds.");
        json.writeEndObject();
        json.writeArrayFieldStart("referees");
        if (match.referee() != null) {
            referee(match.referee());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void area(Area area) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", area.id());
        json.writeStringField("name", area.name());
        json.writeStringField("code", area.code());
        json.writeNullField("flag");
        json.writeEndObject();
    }

    void competition(Competition competition) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", competition.id());
        json.writeStringField("name", competition.name());
        json.writeStringField("code", competition.code());
        json.writeStringField("type", competition.type());
        json.writeNullField("emblem");
        json.writeEndObject();
    }

    /** As the list of competitions has it, with area and current season. */
    void listedCompetition(Season season) throws IOException {
        Competition competition = season.competition();
        json.writeStartObject();
        json.writeNumberField("id", competition.id());
        json.writeFieldName("area");
        area(competition.area());
        json.writeStringField("name", competition.name());
        json.writeStringField("code", competition.code());
        json.writeStringField("type", competition.type());
        json.writeNullField("emblem");
        json.writeStringField("plan", "TIER_ONE");
        json.writeFieldName("currentSeason");
        season(season);
        json.writeNumberField("numberOfAvailableSeasons", 1);
        json.writeStringField("lastUpdated", season.lastUpdated(now).toString());
        json.writeEndObject();
    }

    void season(Season season) throws IOException {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        json.writeStartObject();
        json.writeNumberField("id", season.id());
        json.writeStringField("startDate", season.start().toString());
        json.writeStringField("endDate", season.end().toString());
        nullable(
                "currentMatchday",
                matchdays
                        .computeIfAbsent(season, asked -> Optional.ofNullable(asked.currentMatchday(today)))
                        .orElse(null));
        json.writeNullField("winner");
        json.writeEndObject();
    }

    void table(Table table, String stage, String group) throws IOException {
        json.writeStartObject();
        json.writeStringField("stage", stage);
        json.writeStringField("type", table.kind().name());
        json.writeStringField("group", group);
        json.writeArrayFieldStart("table");
        int position = 1;
        for (Table.Row row : table.rows()) {
            json.writeStartObject();
            json.writeNumberField("position", position++);
            json.writeFieldName("team");
            team(row.club());
            json.writeNumberField("playedGames", row.played());
            json.writeNullField("form");
            json.writeNumberField("won", row.won());
            json.writeNumberField("draw", row.draw());
            json.writeNumberField("lost", row.lost());
            json.writeNumberField("points", row.points());
            json.writeNumberField("goalsFor", row.goalsFor());
            json.writeNumberField("goalsAgainst", row.goalsAgainst());
            json.writeNumberField("goalDifference", row.goalDifference());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void team(Club club) throws IOException {
        json.writeStartObject();
        nullable("id", club == null ? null : club.id());
        json.writeStringField("name", club == null ? null : club.name());
        json.writeStringField("shortName", club == null ? null : club.shortName());
        json.writeStringField("tla", club == null ? null : club.tla());
        json.writeStringField("crest", club == null ? null : club.crest());
        json.writeEndObject();
    }

    private void score(Scoreboard score) throws IOException {
        json.writeStartObject();
        json.writeStringField("winner", score.winner());
        json.writeStringField("duration", score.duration());
        goals("fullTime", score.fullTime());
        goals("halfTime", score.halfTime());
        if (score.extra() != null) {
            goals("regularTime", score.regular());
            goals("extraTime", score.extra());
        }
        if (score.shootOut() != null) {
            goals("penalties", score.shootOut());
        }
        json.writeEndObject();
    }

    private void goals(String name, Goals goals) throws IOException {
        json.writeObjectFieldStart(name);
        nullable("home", goals == null ? null : goals.home());
        nullable("away", goals == null ? null : goals.away());
        json.writeEndObject();
    }

    private void referee(Referee referee) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", referee.id());
        json.writeStringField("name", referee.name());
        json.writeStringField("type", "REFEREE");
        json.writeStringField("nationality", referee.nationality());
        json.writeEndObject();
    }

    private void nullable(String name, Integer number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }
}
