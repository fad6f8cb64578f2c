package io.touchline.matchstate;

/**
 * Phases go forward: kick-off, half-time, end. What goes forward is believed at once, what goes back has to be steady.
 *
 * <p>Within a rank a match goes to and fro (second half after half-time, a new date after a postponement). There a
 * status that comes back is believed at once when its lastUpdated is the newest; otherwise it may be a stale copy.
 */
final class PhaseRule {

    private final MatchStateSettings settings;

    PhaseRule(MatchStateSettings settings) {
        this.settings = settings;
    }

    Claim<String> claim(Track<String> track, Sighting sighting, Moment moment) {
        String status = sighting.status();
        Phase seen = moment.seen();
        Phase held = moment.held();
        if (seen == null) {
            return Claim.silent();
        }
        if (held == null) {
            return Claim.believe(status, Reason.FIRST);
        }
        if (seen == held) {
            return Claim.same();
        }
        if (seen.rank() >= held.rank()) {
            return forward(track, status, moment);
        }
        if (moment.isTooLate(settings)) {
            return Claim.never(status);
        }
        Claim<String> claim = Claim.await(status, Reason.GOES_BACK, settings.reversal());
        // It was taken for the end too early, as before extra time.
        return seen.isPlayed() ? claim.orVouched(settings.correction()) : claim;
    }

    private Claim<String> forward(Track<String> track, String status, Moment moment) {
        // A phase has several words: LIVE is no other than IN_PLAY.
        if (track.earlier().stream().noneMatch(earlier -> Phase.of(earlier) == moment.seen())) {
            return Claim.believe(status, Reason.FORWARD);
        }
        return moment.isFresh()
                ? Claim.believe(status, Reason.FRESH)
                : Claim.await(status, Reason.CAME_BACK, settings.correction()).orVouched(settings.vouched());
    }
}
