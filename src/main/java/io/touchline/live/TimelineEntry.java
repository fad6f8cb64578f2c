package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something that people tell of a game.
 *
 * @param teamId for a goal the team that it counts for
 * @param player who did it, got it or goes off
 * @param other whose assist it was, or who comes on; null for others
 * @param score after a goal; null for others
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TimelineEntry(Kind type, @JsonUnwrapped Moment at, Long teamId, Named player, Named other, Score score) {

    /** What it is. */
    public enum Kind {
        GOAL,
        OWN_GOAL,
        PENALTY,
        MISSED_PENALTY,
        YELLOW_CARD,
        SECOND_YELLOW,
        RED_CARD,
        SUBSTITUTION;

        /** As in JSON: {@code own_goal}. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All of a game, as it happened. */
    static List<TimelineEntry> of(Game game) {
        List<TimelineEntry> entries = new ArrayList<>();
        Score score = Score.NONE;
        for (Goal goal : game.goals()) {
            score = score.plus(goal.teamId(), game.home(), game.away());
            entries.add(new TimelineEntry(kind(goal), goal.at(), goal.teamId(), goal.player(), goal.assist(), score));
        }
        for (Shot shot : game.shots()) {
            if ("Penalty".equals(shot.type()) && !"Goal".equals(shot.outcome())) {
                entries.add(
                        new TimelineEntry(Kind.MISSED_PENALTY, shot.at(), shot.teamId(), shot.player(), null, null));
            }
        }
        game.yellowCards().forEach(card -> entries.add(entry(Kind.YELLOW_CARD, card)));
        game.redCards()
                .forEach(card -> entries.add(entry(card.secondYellow() ? Kind.SECOND_YELLOW : Kind.RED_CARD, card)));
        for (Substitution each : game.substitutions()) {
            entries.add(new TimelineEntry(
                    Kind.SUBSTITUTION, each.at(), each.teamId(), each.player(), each.replacement(), null));
        }
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    private static Kind kind(Goal goal) {
        if (goal.ownGoal()) {
            return Kind.OWN_GOAL;
        }
        return goal.penalty() ? Kind.PENALTY : Kind.GOAL;
    }

    private static TimelineEntry entry(Kind kind, Card card) {
        return new TimelineEntry(kind, card.at(), card.teamId(), card.player(), null, null);
    }
}
