package io.touchline.pollreplay;

import io.touchline.pollreplay.Truth.Resumption;
import io.touchline.pollreplay.ViewLog.Run;
import java.util.List;

/**
 * Changes of what is shown that go back and are taken back later: a status that goes back in stage and comes again, a
 * goal count of a side that falls or becomes unknown and is reached again. A goal that was truly disallowed before another
 * one was scored is none, nor is a match that was truly resumed.
 *
 * @param all changes with any of it
 * @param ofStatus changes whose status goes back
 * @param ofGoals changes with goals of a side that fall
 */
record Regressions(int all, int ofStatus, int ofGoals) {

    static Regressions of(ViewLog shown, Truth truth) {
        List<Correction> corrections = truth.corrections();
        List<Run> runs = shown.runs();
        int all = 0;
        int ofStatus = 0;
        int ofGoals = 0;
        for (int i = 1; i < runs.size(); i++) {
            boolean status = isStatusTakenBack(runs, i, truth.resumptions());
            boolean goals = areGoalsTakenBack(runs, i, Side.HOME, corrections)
                    || areGoalsTakenBack(runs, i, Side.AWAY, corrections);
            ofStatus += status ? 1 : 0;
            ofGoals += goals ? 1 : 0;
            all += status || goals ? 1 : 0;
        }
        return new Regressions(all, ofStatus, ofGoals);
    }

    private static boolean isStatusTakenBack(List<Run> runs, int change, List<Resumption> resumptions) {
        Stage before = runs.get(change - 1).view().stage();
        if (runs.get(change).view().stage().isAtLeast(before)) {
            return false;
        }
        int back = runs.get(change).from();
        for (Run run : runs.subList(change + 1, runs.size())) {
            if (run.view().stage().isAtLeast(before)) {
                return resumptions.stream()
                        .noneMatch(
                                resumed -> resumed.from() <= back && back < resumed.to() && resumed.to() <= run.from());
            }
        }
        return false;
    }

    private static boolean areGoalsTakenBack(List<Run> runs, int change, Side side, List<Correction> corrections) {
        Integer before = runs.get(change - 1).view().goals(side);
        Integer after = runs.get(change).view().goals(side);
        if (before == null || after != null && after >= before) {
            return false;
        }
        for (Run run : runs.subList(change + 1, runs.size())) {
            Integer goals = run.view().goals(side);
            if (goals != null && goals >= before) {
                return !isTrue(side, runs.get(change).from(), run.from(), corrections);
            }
        }
        return false;
    }

    private static boolean isTrue(Side side, int fall, int again, List<Correction> corrections) {
        return corrections.stream()
                .anyMatch(correction -> correction.side() == side
                        && correction.first() <= fall
                        && fall < correction.until()
                        && correction.until() <= again);
    }
}
