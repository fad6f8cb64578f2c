package io.touchline.matchstate;

import java.time.Instant;
import java.util.List;

/**
 * What one answer of a source says about one match.
 *
 * @param observedAt when the answer was read, by our clock
 * @param source which feed it is from, as {@code football-data}
 * @param lastUpdated what the source says about its age; null if nothing, and never more than a hint
 * @param status as the source wrote it; null if missing
 * @param goalList the score after the last goal of the answer's list of goals; null where it has no such list
 * @param kickOff planned begin; null if missing
 * @param winner HOME_TEAM, AWAY_TEAM, DRAW or null
 */
public record Sighting(
        Instant observedAt,
        String source,
        Instant lastUpdated,
        String status,
        Score score,
        Goals goalList,
        Team home,
        Team away,
        Instant kickOff,
        String winner,
        List<Referee> referees) {

    public Sighting {
        score = score == null ? Score.UNKNOWN : score;
        home = home == null ? Team.UNKNOWN : home;
        away = away == null ? Team.UNKNOWN : away;
        referees = referees == null ? List.of() : List.copyOf(referees);
    }

    /** The same seen at another time. */
    public Sighting at(Instant time) {
        return new Sighting(time, source, lastUpdated, status, score, goalList, home, away, kickOff, winner, referees);
    }
}
