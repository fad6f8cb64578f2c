package io.touchline.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An invented match record in the shape of football-data.org's v4, to be bent as a test needs it. */
final class Match {

    static final long ID = 537327;

    private final ObjectNode record = (ObjectNode)
            Batch.json(
                    """
            {"area": {"id": 2267, "name": "World", "code": "INT", "flag": null},
             "competition": {"id": 2000, "name": "FIFA World Cup", "code": "WC", "type": "CUP", "emblem": "wm26.png"},
             "season": {"id": 2398, "startDate": "2026-06-11", "endDate": "2026-07-19", "currentMatchday": 1,
                        "winner": null},
             "id": 537327, "utcDate": "2026-06-11T19:00:00Z", "status": "TIMED", "matchday": 1,
             "stage": "GROUP_STAGE", "group": "GROUP_A", "lastUpdated": "2026-06-01T00:20:14Z",
             "homeTeam": {"id": 769, "name": "Mexico", "shortName": "Mexico", "tla": "MEX", "crest": "769.svg"},
             "awayTeam": {"id": 774, "name": "South Africa", "shortName": "S. Africa", "tla": "RSA",
                          "crest": "774.svg"},
             "score": {"winner": null, "duration": "REGULAR", "fullTime": {"home": null, "away": null},
                       "halfTime": {"home": null, "away": null}},
             "odds": {"msg": "Activate Odds-Package in User-Panel to retrieve odds."},
             "referees": [{"id": 11412, "name": "Wilton Sampaio", "type": "REFEREE", "nationality": "Brazil"}]}""");

    /** A match that is timed and not begun. */
    static Match timed() {
        return new Match();
    }

    /** A match in play, with a winner as real answers have it. */
    static Match inPlay(int home, int away) {
        return new Match().with("status", "\"IN_PLAY\"").score(home, away);
    }

    static Match finished(int home, int away) {
        return new Match().with("status", "\"FINISHED\"").score(home, away);
    }

    Match id(long id) {
        record.put("id", id);
        return this;
    }

    /** Sets lastUpdated to so many minutes past noon. */
    Match updated(int minutes) {
        return with("lastUpdated", "\"2026-06-11T12:%02d:00Z\"".formatted(minutes));
    }

    Match with(String field, String json) {
        record.set(field, Batch.json(json));
        return this;
    }

    Match without(String field) {
        record.remove(field);
        return this;
    }

    JsonNode json() {
        return record;
    }

    private Match score(int home, int away) {
        var winner = home > away ? "HOME_TEAM" : home < away ? "AWAY_TEAM" : "DRAW";
        return with(
                "score",
                """
                {"winner": "%s", "duration": "REGULAR", "fullTime": {"home": %d, "away": %d},
                 "halfTime": {"home": null, "away": null}, "regularTime": {"home": 0, "away": 0},
                 "extraTime": {"home": 0, "away": 0}, "penalties": {"home": 0, "away": 0}}"""
                        .formatted(winner, home, away));
    }
}
