package io.touchline.live;

import io.touchline.matchstate.Competition;
import io.touchline.matchstate.FootballDataMatch.Seen;
import io.touchline.matchstate.Goals;
import io.touchline.matchstate.MatchBeliefs;
import io.touchline.matchstate.MatchState;
import io.touchline.matchstate.Sighting;
import io.touchline.matchstate.Team;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * One match of a feed that is polled: what is to be believed of it, by the rules that {@code match-state} sets, is the game.
 * It is none before it is in play. Such a feed tells score and phase, neither minute nor scorers.
 */
final class MatchFold implements Fold {

    private final String id;
    private final MatchBeliefs beliefs;
    private MatchState state = MatchState.NONE;
    private Game game;

    MatchFold(String id, MatchBeliefs beliefs) {
        this.id = id;
        this.beliefs = beliefs;
    }

    /** Takes in what was seen of the match. That nobody sees a difference does not mean that it was for nothing. */
    Optional<Step> see(Seen seen) {
        state = beliefs.see(state, seen.sighting()).state();
        Game before = game;
        Phase phase = phase(state.status());
        if (before == null) {
            // One that is over by the time it is heard of was never in play here.
            if (!phase.isRunning() && phase != Phase.HALF_TIME) {
                return Optional.empty();
            }
            game = game(phase, seen.competition(), seen.sighting(), 1);
            return Optional.of(new Step(null, game, EnumSet.of(ChangeKind.BEGUN)));
        }
        Game now = game(phase, seen.competition(), seen.sighting(), before.seq() + 1);
        var kinds = Difference.between(before, now);
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        game = now;
        return Optional.of(new Step(before, now, kinds));
    }

    @Override
    public Game game() {
        return game;
    }

    private Game game(Phase phase, Competition competition, Sighting sighting, long seq) {
        Goals shootOut = state.goals().penalties();
        return new Game(
                id,
                null,
                seq,
                sighting.source(),
                phase,
                null,
                team(state.homeTeam()),
                team(state.awayTeam()),
                competition.name() == null ? null : new Named(competition.id(), competition.name()),
                score(state.shown(), shootOut),
                shootOut.areKnown() ? new ShootOut(shootOut.home(), shootOut.away(), List.of()) : null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** The source counts the goals of a shoot-out among all goals. */
    private static Score score(Goals all, Goals shootOut) {
        if (!all.areKnown()) {
            return Score.NONE;
        }
        boolean isIncluded = shootOut.areKnown() && all.home() >= shootOut.home() && all.away() >= shootOut.away();
        return isIncluded
                ? new Score(all.home() - shootOut.home(), all.away() - shootOut.away())
                : new Score(all.home(), all.away());
    }

    private static Named team(Team team) {
        return team.id() == null && team.name() == null ? null : new Named(team.id(), team.name());
    }

    /** By the source's status; what is none of a match that has begun counts as not begun. */
    private static Phase phase(String status) {
        return switch (status == null ? "" : status) {
            case "IN_PLAY", "LIVE", "EXTRA_TIME" -> Phase.IN_PLAY;
            case "PAUSED" -> Phase.HALF_TIME;
            case "PENALTY_SHOOTOUT" -> Phase.SHOOT_OUT;
            case "FINISHED", "AWARDED" -> Phase.FINISHED;
            case "SUSPENDED", "POSTPONED", "CANCELLED", "CANCELED" -> Phase.STOPPED;
            default -> Phase.SCHEDULED;
        };
    }
}
