package io.touchline.pollreplay;

import java.util.List;
import java.util.Objects;

/**
 * What was true of a match, as hindsight has it. Sightings are named by their numbers, from 0.
 *
 * @param stage how far the match came
 * @param home goals in the end; null where unknown, and of a match that did not begin
 * @param away as {@code home}
 * @param kickOff first sighting with the match begun; -1 where it did not begin, or had at the first sighting
 * @param end first sighting with the match over; -1 as for the kick-off
 * @param goals in no particular order; without those that had been scored at the first sighting
 * @param corrections of goals, penalties and winner
 * @param resumptions where its status truly went back for a while
 */
record Truth(
        Stage stage,
        Integer home,
        Integer away,
        int kickOff,
        int end,
        List<TrueGoal> goals,
        List<Correction> corrections,
        List<Resumption> resumptions) {

    /**
     * Sightings between which the match was truly on again, after it had been over, or not to begin, after it had.
     *
     * @param from number of the first of them
     * @param to number after the last
     */
    record Resumption(int from, int to) {}

    /** The k-th goal of a side, and the first sighting that has it. */
    record TrueGoal(Side side, int k, int first) {}

    /** Whether a view has this final state: how far, and with which goals. */
    boolean isStateOf(View view) {
        return view != null && view.stage() == stage && (stage == Stage.BEFORE || hasScoreOf(view));
    }

    private boolean hasScoreOf(View view) {
        return Objects.equals(home, view.home()) && Objects.equals(away, view.away());
    }

    @Override
    public String toString() {
        String text =
                switch (stage) {
                    case NONE -> "unknown";
                    case BEFORE -> "not begun";
                    case ON -> "in play";
                    case OVER -> "finished";
                };
        return home == null && away == null ? text : text + " " + home + "-" + away;
    }
}
