package io.touchline.matchstate;

import java.time.Duration;
import java.time.Instant;

/**
 * What is true of a match from some time on.
 *
 * @param after since the first time that anybody looked
 */
record Truth(Duration after, String status, Score score, Instant kickOff, Team home, Team away) {

    Phase phase() {
        return Phase.of(status);
    }

    Goals shown() {
        return phase().hasGoals() ? score.fullTime() : Goals.UNKNOWN;
    }

    /** As sources do, the side that leads while the match is on. */
    String winner() {
        return phase().hasGoals() ? score.leader() : null;
    }

    Sighting seen(Instant now, boolean withList) {
        return new Sighting(
                now,
                "football-data",
                Watched.BEGIN.plus(after),
                status,
                score,
                withList && shown().areKnown() ? shown() : null,
                home,
                away,
                kickOff,
                winner(),
                null);
    }

    @Override
    public String toString() {
        return after.toMinutes() + "' " + status + (phase().hasGoals() ? " " + score : "");
    }
}
