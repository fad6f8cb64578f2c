package io.touchline.matchstate;

/** A side is drawn once. Other names for it are taken over once; two back ends that have one each do not take turns. */
final class TeamRule {

    private final MatchStateSettings settings;

    TeamRule(MatchStateSettings settings) {
        this.settings = settings;
    }

    Claim<Team> claim(Track<Team> track, Team seen, Moment moment) {
        Team held = track.held() == null ? Team.UNKNOWN : track.held();
        if (!seen.isKnown()) {
            return held.isKnown() ? missing(moment) : Claim.silent();
        }
        if (!held.isKnown()) {
            return Claim.believe(seen, Reason.FIRST);
        }
        boolean isSame = seen.isSameAs(held);
        Team team = isSame ? seen.filledFrom(held) : seen;
        if (team.equals(held)) {
            return Claim.same();
        }
        if (moment.isTooLate(settings)) {
            return Claim.never(team);
        }
        if (track.wasHeldBefore(team)) {
            return Claim.await(team, Reason.CAME_BACK, settings.reversal());
        }
        return isSame ? Claim.believe(team, Reason.NEW) : Claim.await(team, Reason.OTHER, settings.correction());
    }

    private Claim<Team> missing(Moment moment) {
        return moment.isTooLate(settings)
                ? Claim.never(Team.UNKNOWN)
                : Claim.await(Team.UNKNOWN, Reason.ERASED, settings.erasure());
    }
}
