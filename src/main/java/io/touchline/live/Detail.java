package io.touchline.live;

import java.util.List;

/** What only events of one type have. */
sealed interface Detail {

    /**
     * A shot.
     *
     * @param xg how often such a shot is a goal, from 0 to 1; 0 if not known
     * @param x from 0, the own goal line, to 120; null if not known
     * @param y from 0, the left touch line, to 80; null if not known
     * @param outcome by StatsBomb's names: Goal, Saved, Off T …; null if not known
     * @param type Open Play, Penalty …; null if not known
     * @param bodyPart null if not known
     */
    record ShotTaken(double xg, Double x, Double y, String outcome, String type, String bodyPart) implements Detail {

        boolean isGoal() {
            return "Goal".equals(outcome);
        }

        boolean isOnTarget() {
            return isGoal() || "Saved".equals(outcome) || "Saved to Post".equalsIgnoreCase(outcome);
        }

        boolean isPenalty() {
            return "Penalty".equals(type);
        }
    }

    /** A pass. @param assistedShot id of the shot that it led to; null if none */
    record PassPlayed(boolean isComplete, boolean isCorner, String assistedShot) implements Detail {}

    /** A card, for a foul or for bad behaviour. */
    record CardShown(CardColour colour) implements Detail {}

    /** Who comes on for whom. @param on null if not known */
    record PlayerReplaced(Named on, String reason) implements Detail {}

    /** One of the two events that an own goal is. @param related ids of other events, mostly the other one */
    record OwnGoal(List<String> related) implements Detail {}

    /** The first event of a run of ours; all but the source may be null. */
    record GameBegun(String source, Named home, Named away, Named competition) implements Detail {}

    /** The last one of a run of ours. */
    record GameEnded(boolean isFinished) implements Detail {}
}
