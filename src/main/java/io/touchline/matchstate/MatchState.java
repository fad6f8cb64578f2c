package io.touchline.matchstate;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is kept of one match. It goes to JSON and back as it is.
 *
 * @param observedAt when the newest sighting was read; null before the first
 * @param newest hash of the newest sighting, by which it is known when it comes again
 * @param newestUpdate greatest lastUpdated that was seen and can be true; null for none
 * @param newestAhead greatest of those from the future, which are compared only with each other; null for none
 * @param oddities what was impossible about the newest sighting, so that it is said only once
 */
public record MatchState(
        Instant observedAt,
        int newest,
        Instant newestUpdate,
        Instant newestAhead,
        Track<String> phase,
        Track<Score> score,
        Track<String> winner,
        Track<Team> home,
        Track<Team> away,
        Track<Instant> kickOff,
        Track<List<Referee>> referees,
        List<String> oddities) {

    /** Of a match that was never seen. */
    public static final MatchState NONE = new MatchState(
            null,
            0,
            null,
            null,
            Track.empty(),
            Track.empty(),
            Track.empty(),
            Track.empty(),
            Track.empty(),
            Track.empty(),
            Track.empty(),
            List.of());

    public MatchState {
        phase = orEmpty(phase);
        score = orEmpty(score);
        winner = orEmpty(winner);
        home = orEmpty(home);
        away = orEmpty(away);
        kickOff = orEmpty(kickOff);
        referees = orEmpty(referees);
        oddities = oddities == null ? List.of() : oddities;
    }

    /** Status that is held; null for none. */
    public String status() {
        return phase.held();
    }

    /** Score that is held, whatever the phase. */
    public Score goals() {
        return score.held() == null ? Score.UNKNOWN : score.held();
    }

    /** Goals to be shown: none for a match that has not begun. */
    public Goals shown() {
        Phase held = Phase.of(status());
        return held == null || held.hasGoals() ? goals().fullTime() : Goals.UNKNOWN;
    }

    /** Winner that is held; null for none. Meant only for a match that is over. */
    public String winningSide() {
        return winner.held();
    }

    public Team homeTeam() {
        return home.held() == null ? Team.UNKNOWN : home.held();
    }

    public Team awayTeam() {
        return away.held() == null ? Team.UNKNOWN : away.held();
    }

    /** Planned begin that is held; null for none. */
    public Instant plannedKickOff() {
        return kickOff.held();
    }

    public List<Referee> officials() {
        return referees.held() == null ? List.of() : referees.held();
    }

    /** Whether anything waits to be believed or dropped. */
    public boolean waits() {
        return phase.waiting() != null
                || score.waiting() != null
                || winner.waiting() != null
                || home.waiting() != null
                || away.waiting() != null
                || kickOff.waiting() != null
                || referees.waiting() != null;
    }

    private static <V> Track<V> orEmpty(Track<V> track) {
        return track == null ? Track.empty() : track;
    }
}
