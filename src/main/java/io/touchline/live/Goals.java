package io.touchline.live;

import io.touchline.live.Detail.OwnGoal;
import io.touchline.live.Detail.PassPlayed;
import io.touchline.live.Detail.ShotTaken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the goals among the facts. An own goal may be two events, one of the team that it counts for and one of the player who
 * did it, or only either of them; it counts once.
 */
final class Goals {

    /** Farther apart two events are two own goals, unless they name each other. */
    private static final long SAME_MILLIS = 5_000;

    private final List<LiveEvent> facts;
    private final Sides sides;
    private final Map<String, Named> assists = new HashMap<>();

    private record Placed(LiveEvent event, Goal goal) {}

    Goals(List<LiveEvent> facts, Sides sides) {
        this.facts = facts;
        this.sides = sides;
        for (LiveEvent fact : facts) {
            if (fact.detail() instanceof PassPlayed pass && fact.player() != null) {
                assists.put(pass.assistedShot(), fact.player());
            }
        }
    }

    List<Goal> list() {
        List<Placed> goals = new ArrayList<>();
        List<LiveEvent> gained = facts(EventKind.OWN_GOAL_FOR);
        for (LiveEvent conceded : facts(EventKind.OWN_GOAL_AGAINST)) {
            LiveEvent twin = twin(conceded, gained);
            gained.remove(twin);
            Long team = twin == null ? sides.opponent(conceded.teamId()) : twin.teamId();
            goals.add(new Placed(conceded, ownGoal(conceded, conceded.player(), team)));
        }
        gained.forEach(event -> goals.add(new Placed(event, ownGoal(event, null, event.teamId()))));
        for (LiveEvent fact : facts(EventKind.SHOT)) {
            if (fact.detail() instanceof ShotTaken shot && shot.isGoal()) {
                goals.add(new Placed(
                        fact,
                        new Goal(
                                fact.player(),
                                fact.at(),
                                fact.teamId(),
                                false,
                                shot.isPenalty(),
                                assists.get(fact.id()))));
            }
        }
        goals.sort(Comparator.comparing(Placed::event, LiveEvent.AS_HAPPENED));
        return goals.stream().map(Placed::goal).toList();
    }

    private List<LiveEvent> facts(EventKind kind) {
        List<LiveEvent> found = new ArrayList<>();
        for (LiveEvent fact : facts) {
            if (fact.kind() == kind && fact.at().period() < Moment.SHOOT_OUT) {
                found.add(fact);
            }
        }
        return found;
    }

    private static Goal ownGoal(LiveEvent event, Named player, Long team) {
        return new Goal(player, event.at(), team, true, false, null);
    }

    /** The event that says of the same own goal for whom it counts; null if there is none. */
    private static LiveEvent twin(LiveEvent conceded, List<LiveEvent> gained) {
        for (LiveEvent other : gained) {
            if (related(conceded).contains(other.id()) || related(other).contains(conceded.id())) {
                return other;
            }
        }
        for (LiveEvent other : gained) {
            boolean isNear = other.at().period() == conceded.at().period()
                    && Math.abs(other.at().millis() - conceded.at().millis()) <= SAME_MILLIS;
            if (isNear && !Objects.equals(other.teamId(), conceded.teamId())) {
                return other;
            }
        }
        return null;
    }

    private static List<String> related(LiveEvent event) {
        return event.detail() instanceof OwnGoal ownGoal ? ownGoal.related() : List.of();
    }
}
