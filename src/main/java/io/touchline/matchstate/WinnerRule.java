package io.touchline.matchstate;

import java.util.Set;

/** The winner counts once the match is over: before that, sources give the side that leads. It goes with the score. */
final class WinnerRule {

    private static final Set<String> WORDS = Set.of("HOME_TEAM", "AWAY_TEAM", "DRAW");

    private final MatchStateSettings settings;

    WinnerRule(MatchStateSettings settings) {
        this.settings = settings;
    }

    /**
     * What the sighting says about the winner.
     *
     * @param phase phase that is held after the sighting
     * @param score score that is held after the sighting
     */
    Claim<String> claim(Track<String> track, Sighting sighting, Moment moment, Phase phase, Score score) {
        boolean saysSo = moment.seen() != null && moment.seen().isOver() && phase != null && phase.isOver();
        String seen = sighting.winner();
        if (!saysSo || seen == null || isImpossible(sighting, moment)) {
            return Claim.silent();
        }
        if (track.held() == null && fits(seen, moment, score)) {
            return Claim.believe(seen, Reason.FIRST);
        }
        if (seen.equals(track.held())) {
            return Claim.same();
        }
        if (moment.isTooLate(settings)) {
            return Claim.never(seen);
        }
        return seen.equals(score.leader())
                ? Claim.believe(seen, Reason.FORWARD)
                : Claim.await(seen, Reason.AFTER_END, settings.afterEnd());
    }

    /** Not to be shown beside a score that says something else, as after a correction. */
    private static boolean fits(String winner, Moment moment, Score score) {
        return moment.seen() == Phase.AWARDED
                || score.hasShootOut()
                || score.leader() == null
                || score.leader().equals(winner);
    }

    /** A court may award a match to whom it likes, goals may not. Of shoot-outs, sources count goals in several ways. */
    boolean isImpossible(Sighting sighting, Moment moment) {
        String winner = sighting.winner();
        String leader = sighting.score().leader();
        return winner != null
                && (!WORDS.contains(winner)
                        || moment.seen() == Phase.FINISHED
                                && !sighting.score().hasShootOut()
                                && leader != null
                                && !leader.equals(winner));
    }
}
