package io.touchline.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Answers from the invented world, as it is at the time of the request. */
final class InventedApi implements FootballDataApi {

    private static final int LONGEST_PERIOD_DAYS = 10;

    private final InventedWorld world;
    private final VirtualClock clock;

    InventedApi(InventedWorld world, VirtualClock clock) {
        this.world = world;
        this.clock = clock;
    }

    @Override
    public Answer matches(MatchFilters filters) {
        Instant now = clock.now();
        LocalDate from = filters.dateFrom() == null ? today(now) : filters.dateFrom();
        LocalDate to = filters.dateTo() == null ? from.plusDays(1) : filters.dateTo();
        if (from.plusDays(LONGEST_PERIOD_DAYS).isBefore(to)) {
            return Answer.badRequest("Specified period must not exceed " + LONGEST_PERIOD_DAYS + " days.");
        }
        List<Listed> listed = new ArrayList<>();
        for (Competition competition : world.competitions()) {
            if (filters.admitsCompetition(competition.code(), competition.id())) {
                LocalDate day = from;
                do {
                    Season season = world.season(competition, day);
                    season.on(day).forEach(match -> listed.add(new Listed(season, match.at(now))));
                    day = day.plusDays(1);
                } while (day.isBefore(to));
            }
        }
        listed.removeIf(match -> !filters.admitsStatus(match.view.status().name()));
        listed.sort(Comparator.<Listed, Instant>comparing(
                        match -> match.view.fixture().kickOff())
                .thenComparingInt(match -> match.view.fixture().id()));
        return Answer.ok(Json.bytes(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("filters");
            json.writeStringField("dateFrom", from.toString());
            json.writeStringField("dateTo", to.toString());
            json.writeStringField("permission", "TIER_ONE");
            filters.writeLists(json);
            json.writeEndObject();
            resultSet(json, listed, true);
            list(json, new InventedJson(json, now), listed);
            json.writeEndObject();
        }));
    }

    @Override
    public Answer competitions() {
        Instant now = clock.now();
        return Answer.ok(Json.bytes(json -> {
            InventedJson invented = new InventedJson(json, now);
            json.writeStartObject();
            json.writeNumberField("count", world.competitions().size());
            json.writeObjectFieldStart("filters");
            json.writeStringField("client", "simulator");
            json.writeEndObject();
            json.writeArrayFieldStart("competitions");
            for (Competition competition : world.competitions()) {
                invented.listedCompetition(world.season(competition, today(now)));
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    @Override
    public Answer competitionMatches(String code, MatchFilters filters) {
        Instant now = clock.now();
        return world.competition(code)
                .map(competition -> world.season(competition, today(now)))
                .map(season -> seasonMatches(season, filters, now))
                .orElseGet(Answer::notFound);
    }

    @Override
    public Answer standings(String code) {
        Instant now = clock.now();
        return world.competition(code)
                .map(competition -> world.season(competition, today(now)))
                .map(season -> seasonStandings(season, now))
                .orElseGet(Answer::notFound);
    }

    private static Answer seasonMatches(Season season, MatchFilters filters, Instant now) {
        List<Listed> listed = new ArrayList<>();
        for (Match match : season.matches()) {
            LocalDate day = match.day();
            boolean early = filters.dateFrom() != null && day.isBefore(filters.dateFrom());
            boolean late = filters.dateTo() != null && day.isAfter(filters.dateTo());
            MatchView view = match.at(now);
            if (!early && !late && filters.admitsStatus(view.status().name())) {
                listed.add(new Listed(season, view));
            }
        }
        return Answer.ok(Json.bytes(json -> {
            InventedJson invented = new InventedJson(json, now);
            json.writeStartObject();
            json.writeObjectFieldStart("filters");
            json.writeStringField("season", String.valueOf(season.start().getYear()));
            if (filters.dateFrom() != null) {
                json.writeStringField("dateFrom", filters.dateFrom().toString());
            }
            if (filters.dateTo() != null) {
                json.writeStringField("dateTo", filters.dateTo().toString());
            }
            filters.writeLists(json);
            json.writeEndObject();
            resultSet(json, listed, false);
            json.writeFieldName("competition");
            invented.competition(season.competition());
            list(json, invented, listed);
            json.writeEndObject();
        }));
    }

    private static Answer seasonStandings(Season season, Instant now) {
        Competition competition = season.competition();
        return Answer.ok(Json.bytes(json -> {
            InventedJson invented = new InventedJson(json, now);
            json.writeStartObject();
            json.writeObjectFieldStart("filters");
            json.writeStringField("season", String.valueOf(season.start().getYear()));
            json.writeEndObject();
            json.writeFieldName("area");
            invented.area(competition.area());
            json.writeFieldName("competition");
            invented.competition(competition);
            json.writeFieldName("season");
            invented.season(season);
            json.writeArrayFieldStart("standings");
            for (SeasonTable table : SeasonTable.of(season, now)) {
                invented.table(table.table(), table.stage(), table.group());
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private static void resultSet(JsonGenerator json, List<Listed> listed, boolean namesCompetitions)
            throws IOException {
        json.writeObjectFieldStart("resultSet");
        json.writeNumberField("count", listed.size());
        if (!listed.isEmpty()) {
            TreeMap<LocalDate, Integer> days = new TreeMap<>();
            TreeSet<String> codes = new TreeSet<>();
            int played = 0;
            for (Listed match : listed) {
                days.merge(today(match.view.fixture().kickOff()), 1, Integer::sum);
                codes.add(match.season.competition().code());
                played += match.view.status() == Status.FINISHED ? 1 : 0;
            }
            if (namesCompetitions) {
                json.writeStringField("competitions", String.join(",", codes));
            }
            json.writeStringField("first", days.firstKey().toString());
            json.writeStringField("last", days.lastKey().toString());
            json.writeNumberField("played", played);
        }
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, InventedJson invented, List<Listed> listed) throws IOException {
        json.writeArrayFieldStart("matches");
        for (Listed match : listed) {
            invented.match(match.season, match.view);
        }
        json.writeEndArray();
    }

    private static LocalDate today(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private record Listed(Season season, MatchView view) {}
}
