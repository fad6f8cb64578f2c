package io.touchline.pollreplay;

import io.touchline.matchstate.Goals;
import io.touchline.matchstate.Score;
import io.touchline.matchstate.Sighting;

/** Tells what no match can have: its own status and signs, fewer goals than none or than at half-time. */
final class Possible {

    private Possible() {}

    static boolean is(Sighting sighting) {
        boolean isStatus = sighting.status() == null || Stage.of(sighting.status()) != Stage.NONE;
        return isStatus && isScore(sighting.score());
    }

    /** Whether what is impossible about the sighting is what is shown. */
    static boolean isShown(View shown, Sighting sighting) {
        boolean isStatus = shown.status() == null || Stage.of(shown.status()) != Stage.NONE;
        return !isStatus || !isScore(sighting.score()) && shown.hasScoreOf(View.seen(sighting));
    }

    private static boolean isScore(Score score) {
        boolean isRegular = "REGULAR".equals(score.duration());
        return !isNegative(score.fullTime())
                && !isNegative(score.halfTime())
                && !isMore(score.halfTime().home(), score.fullTime().home())
                && !isMore(score.halfTime().away(), score.fullTime().away())
                && !(isRegular
                        && score.penalties().areKnown()
                        && !score.penalties().equals(new Goals(0, 0)));
    }

    private static boolean isNegative(Goals goals) {
        return goals.home() != null && goals.home() < 0 || goals.away() != null && goals.away() < 0;
    }

    private static boolean isMore(Integer part, Integer whole) {
        return part != null && whole != null && part > whole;
    }
}
