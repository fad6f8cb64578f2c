package io.touchline.matchstate;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides what to believe about a match: what is held and a new sighting give what is held now. A pure function; the
 * same sightings in the same order always give the same.
 */
public final class MatchBeliefs {

    private static final int LONGEST_ODDITY = 100;

    private final MatchStateSettings settings;
    private final PhaseRule phases;
    private final ScoreRule scores;
    private final WinnerRule winners;
    private final TeamRule teams;
    private final LooseRule others;

    /** @param settings the thresholds */
    public MatchBeliefs(MatchStateSettings settings) {
        this.settings = settings;
        this.phases = new PhaseRule(settings);
        this.scores = new ScoreRule(settings);
        this.winners = new WinnerRule(settings);
        this.teams = new TeamRule(settings);
        this.others = new LooseRule(settings);
    }

    /**
     * What is held after a sighting.
     *
     * <p>Sightings come in the order in which they were observed; one that is older than the newest known is ignored, and
     * the same one again changes nothing.
     *
     * @param before {@link MatchState#NONE} for a match that was never seen
     */
    public Step see(MatchState before, Sighting sighting) {
        Weighing weighing = new Weighing(settings, sighting);
        if (before.observedAt() != null && sighting.observedAt().isBefore(before.observedAt())) {
            weighing.note(Field.PHASE, Verdict.IGNORED, Reason.OUT_OF_ORDER, before.status(), sighting.status());
            return new Step(before, weighing.decisions());
        }
        if (sighting.observedAt().equals(before.observedAt()) && sighting.hashCode() == before.newest()) {
            return new Step(before, weighing.decisions());
        }
        Moment moment = Moment.of(before, sighting, settings);
        List<String> oddities = oddities(before, sighting, moment, weighing);

        Claim<String> phaseClaim = phases.claim(before.phase(), sighting, moment);
        boolean isScorePossible = !sighting.score().isImpossible();
        if (isScorePossible && isVouchedFor(before, sighting, moment, phaseClaim)) {
            weighing.vouch();
        }
        Track<String> phase = weighing.apply(Field.PHASE, before.phase(), phaseClaim);
        Track<Score> score = isScorePossible
                ? weighing.apply(Field.SCORE, before.score(), scores.claim(before.score(), sighting, moment))
                : before.score();
        Track<String> winner = winner(before, sighting, moment, phase, score, weighing);
        Track<Team> home =
                weighing.apply(Field.HOME_TEAM, before.home(), teams.claim(before.home(), sighting.home(), moment));
        Track<Team> away =
                weighing.apply(Field.AWAY_TEAM, before.away(), teams.claim(before.away(), sighting.away(), moment));
        boolean isNewest = moment.isFresh() && sighting.lastUpdated() != null;
        boolean isAhead = Moment.isAhead(sighting, settings);
        MatchState now = new MatchState(
                sighting.observedAt(),
                sighting.hashCode(),
                isNewest && !isAhead ? sighting.lastUpdated() : before.newestUpdate(),
                isNewest && isAhead ? sighting.lastUpdated() : before.newestAhead(),
                phase,
                score,
                winner,
                home,
                away,
                weighing.apply(Field.KICK_OFF, before.kickOff(), others.claim(before.kickOff(), sighting.kickOff())),
                weighing.apply(
                        Field.REFEREES,
                        before.referees(),
                        others.claim(before.referees(), sighting.referees().isEmpty() ? null : sighting.referees())),
                oddities);
        return new Step(now, weighing.decisions());
    }

    /** A stale copy knows no end, no winner and no goal that was never seen. */
    private boolean isVouchedFor(MatchState before, Sighting sighting, Moment moment, Claim<String> phaseClaim) {
        // No other phase will do: a stale copy may well have a half-time that was never held, and even the kick-off,
        // where the newer ones had no status.
        boolean hasEnded = phaseClaim.reason() == Reason.FORWARD
                && moment.isFurther()
                && moment.seen().isOver();
        boolean winnerIsNews = moment.isOver()
                && moment.seen() != null
                && moment.seen().isOver()
                && before.winningSide() == null
                && sighting.winner() != null
                && !winners.isImpossible(sighting, moment);
        return hasEnded
                || winnerIsNews
                || scores.isNews(before.score(), sighting, moment)
                || !moment.isBehind() && moment.isFresh() && hasProof(before.goals(), sighting);
    }

    /**
     * The list of goals agrees with the score of the sighting and not with the one that is held. A stale copy has a stale
     * list: it proves something only beside the newest lastUpdated.
     */
    private static boolean hasProof(Score held, Sighting sighting) {
        Goals listed = sighting.goalList();
        return listed != null
                && sighting.lastUpdated() != null
                && listed.areKnown()
                && listed.equals(sighting.score().fullTime())
                && !listed.equals(held.fullTime());
    }

    private Track<String> winner(
            MatchState before,
            Sighting sighting,
            Moment moment,
            Track<String> phase,
            Track<Score> score,
            Weighing weighing) {
        boolean isScoreChanged =
                score.held() != null && !score.held().equals(before.score().held());
        Track<String> held = before.winner();
        if (isScoreChanged && sighting.winner() == null && held.held() != null) {
            // It went with the score that is no longer held.
            held = held.holding(null, sighting.observedAt());
        }
        Score now = score.held() == null ? Score.UNKNOWN : score.held();
        return weighing.apply(Field.WINNER, held, winners.claim(held, sighting, moment, Phase.of(phase.held()), now));
    }

    private List<String> oddities(MatchState before, Sighting sighting, Moment moment, Weighing weighing) {
        List<String> oddities = new ArrayList<>();
        if (sighting.status() != null && moment.seen() == null) {
            odd(Field.PHASE, Reason.UNKNOWN_STATUS, before.status(), sighting.status(), before, oddities, weighing);
        }
        if (sighting.score().isImpossible()) {
            odd(Field.SCORE, Reason.IMPOSSIBLE_SCORE, before.goals(), sighting.score(), before, oddities, weighing);
        } else if (winners.isImpossible(sighting, moment)) {
            odd(
                    Field.WINNER,
                    Reason.IMPOSSIBLE_WINNER,
                    before.winningSide(),
                    sighting.winner(),
                    before,
                    oddities,
                    weighing);
        }
        return oddities;
    }

    private static void odd(
            Field field,
            Reason reason,
            Object held,
            Object seen,
            MatchState before,
            List<String> oddities,
            Weighing weighing) {
        String brief = brief(String.valueOf(seen));
        String oddity = reason + " " + brief;
        oddities.add(oddity);
        if (!before.oddities().contains(oddity)) {
            weighing.note(field, Verdict.IMPOSSIBLE, reason, held, brief);
        }
    }

    /** What is odd may be of any length, and is kept with the match. */
    private static String brief(String text) {
        return text.length() <= LONGEST_ODDITY ? text : text.substring(0, LONGEST_ODDITY) + "...";
    }
}
