package io.touchline.embedded;

/** Small answers in football-data.org's shape about matches that were never played. */
final class MadeUpAnswers {

    private static final String MATCH =
            """
            {"area": {"id": 1, "name": "Nowhere", "code": "NWR", "flag": null},
             "competition": {"id": 7, "name": "Nowhere League", "code": "NWL", "type": "LEAGUE", "emblem": null},
             "season": {"id": 70, "startDate": "2026-08-01", "endDate": "2027-05-31", "currentMatchday": 3, "winner": null},
             "id": %s, "utcDate": "2026-11-21T15:00:00Z", "status": %s, "matchday": 3, "stage": "REGULAR_SEASON",
             "group": null, "lastUpdated": "2026-11-21T15:20:00Z",
             "homeTeam": %s, "awayTeam": {"id": 12, "name": "Southby Rovers", "shortName": "Southby", "tla": "SOU", "crest": null},
             "score": {"winner": null, "duration": "REGULAR", "fullTime": {"home": %s, "away": 0},
                       "halfTime": {"home": null, "away": null}},
             "odds": {"msg": "none"}, "referees": []}
            """;

    private static final String HOME =
            "{\"id\": 11, \"name\": \"Northby Town\", \"shortName\": \"Northby\", \"tla\": \"NOR\", \"crest\": null}";

    private MadeUpAnswers() {}

    /** A match in play, the home side having scored so often; each part as JSON text. */
    static String match(String id, String homeGoals) {
        return MATCH.formatted(id, "\"IN_PLAY\"", HOME, homeGoals);
    }

    /** A match with a status of its own, as JSON text. */
    static String matchWithStatus(String id, String status) {
        return MATCH.formatted(id, status, HOME, "1");
    }

    /** A match with a home team of its own, as JSON text. */
    static String matchWithHomeTeam(String id, String homeTeam) {
        return MATCH.formatted(id, "\"IN_PLAY\"", homeTeam, "1");
    }

    /** An answer of {@code /v4/matches} with these matches. */
    static String matches(String... matches) {
        return "{\"filters\": {}, \"resultSet\": {\"count\": " + matches.length + "}, \"matches\": ["
                + String.join(",", matches) + "]}";
    }
}
