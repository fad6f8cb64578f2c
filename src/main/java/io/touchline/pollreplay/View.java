package io.touchline.pollreplay;

import io.touchline.matchstate.Goals;
import io.touchline.matchstate.MatchState;
import io.touchline.matchstate.Sighting;
import java.util.Objects;

/**
 * A match as it was seen, or as it is shown.
 *
 * @param status null for none
 * @param home all goals of the home side; null where unknown, and in what is shown of a match that has not begun
 * @param away all goals of the away side
 * @param penalties goals of the shoot-out
 * @param winner HOME_TEAM, AWAY_TEAM, DRAW or null
 */
public record View(String status, Integer home, Integer away, Goals penalties, String winner) {

    static View seen(Sighting sighting) {
        Goals goals = sighting.score().fullTime();
        return new View(
                sighting.status(), goals.home(), goals.away(), sighting.score().penalties(), sighting.winner());
    }

    static View held(MatchState state) {
        Goals goals = state.shown();
        return new View(
                state.status(), goals.home(), goals.away(), state.goals().penalties(), state.winningSide());
    }

    /** As one would show it who believes it: without goals before the match. */
    View shown() {
        return stage() == Stage.BEFORE ? new View(status, null, null, penalties, winner) : this;
    }

    Stage stage() {
        return Stage.of(status);
    }

    /** Whether its goals mean anything. */
    boolean hasGoals() {
        return stage().isAtLeast(Stage.ON);
    }

    Integer goals(Side side) {
        return side == Side.HOME ? home : away;
    }

    boolean isScoreKnown() {
        return home != null && away != null;
    }

    boolean hasScoreOf(View other) {
        return Objects.equals(home, other.home) && Objects.equals(away, other.away);
    }

    /** Whether one who looks at status and goals sees the same. */
    boolean looksLike(View other) {
        return other != null && Objects.equals(status, other.status) && hasScoreOf(other);
    }

    /** As {@code IN_PLAY 1-0}; without goals where none is known. */
    @Override
    public String toString() {
        String text = status == null ? "no status" : status;
        return home == null && away == null ? text : text + " " + new Goals(home, away);
    }
}
