package io.touchline.matchstate;

/** For what has no direction, as the kick-off: what is new is believed at once, what was replaced has to be steady. */
final class LooseRule {

    private final MatchStateSettings settings;

    LooseRule(MatchStateSettings settings) {
        this.settings = settings;
    }

    /** @param seen null for nothing */
    <V> Claim<V> claim(Track<V> track, V seen) {
        if (seen == null) {
            return Claim.silent();
        }
        if (track.held() == null) {
            return Claim.believe(seen, Reason.FIRST);
        }
        if (seen.equals(track.held())) {
            return Claim.same();
        }
        return track.wasHeldBefore(seen)
                ? Claim.await(seen, Reason.CAME_BACK, settings.reversal())
                : Claim.believe(seen, Reason.NEW);
    }
}
