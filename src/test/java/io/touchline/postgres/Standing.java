package io.touchline.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An invented line of the Premier League's table. */
final class Standing {

    private final ObjectNode record;

    private Standing(JsonNode record) {
        this.record = (ObjectNode) record;
    }

    static Standing of(long team, int position, int points) {
        return new Standing(Batch.json(
                """
                {"competition": {"id": 2021, "name": "Premier League", "code": "PL", "type": "LEAGUE"},
                 "area": {"id": 2072, "name": "England", "code": "ENG"},
                 "season": {"id": 2403, "startDate": "2025-08-15", "endDate": "2026-05-24", "currentMatchday": 6,
                            "winner": null},
                 "stage": "REGULAR_SEASON", "type": "TOTAL", "group": null, "position": %d,
                 "team": {"id": %d, "name": "Team %<d", "shortName": "T", "tla": "T%<d", "crest": null},
                 "playedGames": 5, "form": null, "won": 3, "draw": 1, "lost": 1, "points": %d,
                 "goalsFor": 12, "goalsAgainst": 5, "goalDifference": 7}"""
                        .formatted(position, team, points)));
    }

    /** A line of a recorded table, with what the split adds to it. */
    static JsonNode line(JsonNode answer, JsonNode table, JsonNode line) {
        var record = (ObjectNode) line.deepCopy();
        for (var field : new String[] {"competition", "area", "season"}) {
            record.set(field, answer.get(field));
        }
        for (var field : new String[] {"stage", "type", "group"}) {
            record.set(field, table.get(field));
        }
        return record;
    }

    Standing with(String field, String json) {
        record.set(field, Batch.json(json));
        return this;
    }

    JsonNode json() {
        return record;
    }
}
