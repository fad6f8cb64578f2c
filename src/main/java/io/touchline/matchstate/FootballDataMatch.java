package io.touchline.matchstate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Reads a match as football-data.org writes it. What has another type than it should is taken as missing: whoever stores
 * the record refuses it, and nothing is believed because of it.
 */
public final class FootballDataMatch {

    private final JsonFactory json;

    /** @param json makes the parsers */
    public FootballDataMatch(JsonFactory json) {
        this.json = json;
    }

    /**
     * A match and what was seen of it.
     *
     * @param id null where there is none
     * @param competition what it is a match of; never null
     */
    public record Seen(Long id, Competition competition, Sighting sighting) {}

    /**
     * Reads one match.
     *
     * @param match one JSON object
     * @throws IOException when it is no JSON object
     */
    public Seen read(byte[] match, Instant observedAt, String source) throws IOException {
        try (JsonParser parser = json.createParser(match)) {
            Reading reading = new Reading();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no JSON object");
            }
            reading.match(parser);
            return new Seen(reading.id, reading.competition, reading.sighting(observedAt, source));
        }
    }

    /** The parts of one match, as they are come upon. */
    private static final class Reading {

        private Long id;
        private Competition competition = Competition.UNKNOWN;
        private Instant lastUpdated;
        private String status;
        private Score score;
        private Goals goalList;
        private Team home;
        private Team away;
        private Instant kickOff;
        private String winner;
        private List<Referee> referees;

        Sighting sighting(Instant observedAt, String source) {
            return new Sighting(
                    observedAt, source, lastUpdated, status, score, goalList, home, away, kickOff, winner, referees);
        }

        void match(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "id" -> id = MatchParts.number(parser);
                    case "competition" -> competition = MatchParts.competition(parser);
                    case "lastUpdated" -> lastUpdated = MatchParts.instant(MatchParts.text(parser));
                    case "utcDate" -> kickOff = MatchParts.instant(MatchParts.text(parser));
                    case "status" -> status = MatchParts.text(parser);
                    case "homeTeam" -> home = MatchParts.team(parser);
                    case "awayTeam" -> away = MatchParts.team(parser);
                    case "score" -> score(parser);
                    case "goals" -> goalList = MatchParts.lastScore(parser);
                    case "referees" -> referees = MatchParts.referees(parser);
                    default -> parser.skipChildren();
                }
            }
        }

        private void score(JsonParser parser) throws IOException {
            if (!MatchParts.isObject(parser)) {
                return;
            }
            String duration = null;
            Goals[] parts = new Goals[5];
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "winner" -> winner = MatchParts.text(parser);
                    case "duration" -> duration = MatchParts.text(parser);
                    case "fullTime" -> parts[0] = MatchParts.goals(parser);
                    case "halfTime" -> parts[1] = MatchParts.goals(parser);
                    case "regularTime" -> parts[2] = MatchParts.goals(parser);
                    case "extraTime" -> parts[3] = MatchParts.goals(parser);
                    case "penalties" -> parts[4] = MatchParts.goals(parser);
                    default -> parser.skipChildren();
                }
            }
            score = new Score(duration, parts[0], parts[1], parts[2], parts[3], parts[4]);
        }
    }
}
