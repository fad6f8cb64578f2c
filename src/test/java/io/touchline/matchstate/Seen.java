package io.touchline.matchstate;

import java.time.Instant;
import java.util.List;

/** What a made-up answer says about one match. Each method gives another one that differs in this. */
record Seen(Sighting sighting) {

    static final Team MEXICO = new Team(769L, "Mexico", "Mexico", "MEX", null);
    static final Team WALES = new Team(833L, "Wales", "Wales", "WAL", null);

    private static final String FEED = "football-data";

    /** A match with this status, of which nothing else is said. */
    static Seen status(String status) {
        return new Seen(new Sighting(null, FEED, null, status, null, null, null, null, null, null, null));
    }

    static Seen inPlay(int home, int away) {
        return status("IN_PLAY").score(home, away);
    }

    static Seen finished(int home, int away) {
        return status("FINISHED").score(home, away);
    }

    Seen score(int home, int away) {
        return score(regular(new Goals(home, away), Goals.UNKNOWN));
    }

    Seen score(int home, int away, int homeAtHalfTime, int awayAtHalfTime) {
        return score(regular(new Goals(home, away), new Goals(homeAtHalfTime, awayAtHalfTime)));
    }

    /** All goals, those of the shoot-out included, of a match that was level before it. */
    Seen shootOut(int level, int home, int away) {
        Goals before = new Goals(level, level);
        return score(new Score(
                "PENALTY_SHOOTOUT",
                new Goals(level + home, level + away),
                Goals.UNKNOWN,
                before,
                new Goals(0, 0),
                new Goals(home, away)));
    }

    Seen score(Score score) {
        return with(sighting.source(), sighting.lastUpdated(), sighting.status(), score, sighting.winner());
    }

    Seen updated(Instant lastUpdated) {
        return with(sighting.source(), lastUpdated, sighting.status(), sighting.score(), sighting.winner());
    }

    Seen winner(String winner) {
        return with(sighting.source(), sighting.lastUpdated(), sighting.status(), sighting.score(), winner);
    }

    Seen from(String source) {
        return with(source, sighting.lastUpdated(), sighting.status(), sighting.score(), sighting.winner());
    }

    Seen listing(int home, int away) {
        return new Seen(new Sighting(
                null,
                sighting.source(),
                sighting.lastUpdated(),
                sighting.status(),
                sighting.score(),
                new Goals(home, away),
                sighting.home(),
                sighting.away(),
                sighting.kickOff(),
                sighting.winner(),
                sighting.referees()));
    }

    Seen teams(Team home, Team away) {
        return with(home, away, sighting.kickOff(), sighting.referees());
    }

    Seen kickOff(String kickOff) {
        return with(sighting.home(), sighting.away(), Instant.parse(kickOff), sighting.referees());
    }

    Seen referees(String... names) {
        List<Referee> referees = List.of(names).stream()
                .map(name -> new Referee(null, name, "REFEREE", null))
                .toList();
        return with(sighting.home(), sighting.away(), sighting.kickOff(), referees);
    }

    private Seen with(String source, Instant lastUpdated, String status, Score score, String winner) {
        return new Seen(new Sighting(
                null,
                source,
                lastUpdated,
                status,
                score,
                sighting.goalList(),
                sighting.home(),
                sighting.away(),
                sighting.kickOff(),
                winner,
                sighting.referees()));
    }

    private Seen with(Team home, Team away, Instant kickOff, List<Referee> referees) {
        return new Seen(new Sighting(
                null,
                sighting.source(),
                sighting.lastUpdated(),
                sighting.status(),
                sighting.score(),
                sighting.goalList(),
                home,
                away,
                kickOff,
                sighting.winner(),
                referees));
    }

    private static Score regular(Goals fullTime, Goals halfTime) {
        return new Score("REGULAR", fullTime, halfTime, null, null, null);
    }
}
