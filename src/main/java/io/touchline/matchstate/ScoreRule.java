package io.touchline.matchstate;

/**
 * Scores rise. A score that was never held and is nowhere lower is news, since a stale copy knows nothing of what comes
 * later: it is believed at once. Anything lower has to be steady, as has a score that was corrected and comes back.
 */
final class ScoreRule {

    private final MatchStateSettings settings;

    ScoreRule(MatchStateSettings settings) {
        this.settings = settings;
    }

    /** @return a claim for a score whose unknown parts are those that are held */
    Claim<Score> claim(Track<Score> track, Sighting sighting, Moment moment) {
        Score seen = sighting.score().meant();
        Score held = track.held() == null ? Score.UNKNOWN : track.held();
        boolean isKnown = held.fullTime().areKnown();
        if (!seen.fullTime().areKnown()) {
            return isKnown && hasGoals(moment) ? missing(moment) : Claim.silent();
        }
        if (!isKnown) {
            // Sources send 0-0 for matches that have not begun.
            return isBeforeTheMatch(moment) ? Claim.silent() : Claim.believe(seen, Reason.FIRST);
        }
        Score filled = seen.filledFrom(held).meant();
        boolean hasMore = filled.fullTime().areAheadOf(held.fullTime());
        if (isBeforeTheMatch(moment) && !hasMore) {
            return Claim.silent();
        }
        if (filled.equals(held)) {
            return Claim.same();
        }
        // A goal is not held up by what else is wrong beside it.
        Score score = hasMore ? filled.nowhereBehind(held) : filled;
        if (score.isNowhereBehind(held)) {
            return forward(track, score, moment);
        }
        return back(score, moment);
    }

    /** Whether the sighting tells of goals that were never seen before. */
    boolean isNews(Track<Score> track, Sighting sighting, Moment moment) {
        Goals seen = sighting.score().fullTime();
        if (!hasGoals(moment) || !seen.areKnown()) {
            return false;
        }
        Goals held = track.held() == null ? Goals.UNKNOWN : track.held().fullTime();
        return held.areKnown()
                && (seen.home() > most(track, true, held.home()) || seen.away() > most(track, false, held.away()));
    }

    private Claim<Score> missing(Moment moment) {
        return moment.isTooLate(settings)
                ? Claim.never(Score.UNKNOWN)
                : Claim.await(Score.UNKNOWN, Reason.ERASED, settings.erasure());
    }

    private Claim<Score> forward(Track<Score> track, Score score, Moment moment) {
        if (moment.isTooLate(settings)) {
            return Claim.never(score);
        }
        if (comesBack(track, score.fullTime())) {
            return moment.isFresh() && moment.held() != null && moment.held().isPlayed()
                    ? Claim.believe(score, Reason.FRESH)
                    : Claim.await(
                            score, Reason.CAME_BACK, moment.isOver() ? settings.afterEnd() : settings.correction());
        }
        return moment.isOver() && moment.sinceHeld().compareTo(settings.settling()) > 0
                ? Claim.await(score, Reason.AFTER_END, settings.afterEnd())
                : Claim.believe(score, Reason.FORWARD);
    }

    private Claim<Score> back(Score score, Moment moment) {
        if (moment.isTooLate(settings)) {
            return Claim.never(score);
        }
        Claim<Score> claim = moment.isBehind()
                ? Claim.await(score, Reason.GOES_BACK, settings.reversal())
                : moment.isOver()
                        ? Claim.await(score, Reason.AFTER_END, settings.afterEnd())
                        : Claim.await(score, Reason.GOES_BACK, settings.correction());
        return claim.orVouched(settings.vouched());
    }

    /** There are more goals than are held, and no side has more than it had before a correction. */
    private static boolean comesBack(Track<Score> track, Goals seen) {
        Goals held = track.held().fullTime();
        return !seen.equals(held)
                && seen.home() <= most(track, true, held.home())
                && seen.away() <= most(track, false, held.away());
    }

    private static int most(Track<Score> track, boolean home, int held) {
        return track.earlier().stream()
                .map(Score::fullTime)
                .filter(Goals::areKnown)
                .mapToInt(goals -> home ? goals.home() : goals.away())
                .reduce(held, Math::max);
    }

    private static boolean hasGoals(Moment moment) {
        return moment.seen() != null && moment.seen().hasGoals();
    }

    private static boolean isBeforeTheMatch(Moment moment) {
        return moment.seen() != null && !moment.seen().hasGoals();
    }
}
