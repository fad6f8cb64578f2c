package io.touchline.pollreplay;

import io.touchline.pollreplay.Truth.Resumption;
import io.touchline.pollreplay.Truth.TrueGoal;
import io.touchline.pollreplay.ViewLog.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells from all sightings of a match, when they are all there, what was true. It knows nothing of how the function that
 * is judged by it decides.
 *
 * <ul>
 *   <li>The end of a recording is its last 24 hours, or its last 12 sightings of the match if these are fewer.
 *   <li>A match is over if most sightings at the end, since the first that has it over, have it over; else it is on, by
 *       the same rule; else it has not begun. Statuses that no match has are not counted.
 *   <li>The final score of a match that is over is the one that was seen most often at the end with the match over, the
 *       later one in a tie; unknown only if no sighting knows it. Of a match that is on when the recording ends, it is
 *       the last one, unless it is behind one of the two sightings before it that have the match on: then the one seen
 *       most often of the three.
 *   <li>A true goal is the k-th of a side that has at least k in the final score; it was first seen when the match was
 *       on or over and the side had at least k. What the first sighting of the match has was not seen to happen, and is
 *       left out; the same goes for kick-off and end.
 *   <li>A status that goes back, as from an end that was none to extra time, truly does so if no sighting contradicts it
 *       for 30 minutes and for 6 sightings at least.
 *   <li>Corrections: see {@link CorrectionSearch}.
 * </ul>
 */
final class Hindsight {

    /** The same in one sentence. */
    static final String SENTENCE =
            "Truth is by hindsight: a match ends as most sightings of the last 24 hours (at least"
                    + " the last 12) have it, a goal counts if the final score has it, and a correction is what stays corrected to"
                    + " the end, or for 15 minutes and 4 sightings without a contradiction.";

    private static final Duration END = Duration.ofHours(24);
    private static final int END_SIGHTINGS = 12;
    private static final int LIVE_SIGHTINGS = 3;
    private static final Duration RESUMED = Duration.ofMinutes(30);
    private static final int RESUMED_SIGHTINGS = 6;

    private final List<Instant> times;
    private final ViewLog seen;
    private final int endBegins;

    /**
     * @param times when each sighting was made
     * @param seen what it was
     */
    Hindsight(List<Instant> times, ViewLog seen) {
        this.times = times;
        this.seen = seen;
        this.endBegins = endBegins();
    }

    Truth truth() {
        Stage stage = stage();
        View last = score(stage);
        List<TrueGoal> goals = new ArrayList<>();
        for (Side side : Side.values()) {
            int all = last == null || last.goals(side) == null ? 0 : last.goals(side);
            for (int k = 1; k <= all; k++) {
                int number = k;
                int first = seen.first(
                        0, view -> view.hasGoals() && view.goals(side) != null && view.goals(side) >= number);
                if (first > 0) {
                    goals.add(new TrueGoal(side, k, first));
                }
            }
        }
        return new Truth(
                stage,
                last == null ? null : last.home(),
                last == null ? null : last.away(),
                firstAtLeast(Stage.ON, stage),
                firstAtLeast(Stage.OVER, stage),
                goals,
                new CorrectionSearch(times, seen, endBegins).find(stage, last),
                resumptions());
    }

    private List<Resumption> resumptions() {
        List<Resumption> resumptions = new ArrayList<>();
        Stage furthest = Stage.NONE;
        int from = -1;
        int last = -1;
        int sightings = 0;
        for (Run run : seen.runs()) {
            Stage stage = run.view().stage();
            if (stage == Stage.NONE) {
                continue;
            }
            if (stage.isAtLeast(furthest)) {
                if (sightings >= RESUMED_SIGHTINGS
                        && Duration.between(times.get(from), times.get(last)).compareTo(RESUMED) >= 0) {
                    resumptions.add(new Resumption(from, run.from()));
                }
                furthest = stage;
                sightings = 0;
            } else {
                from = sightings == 0 ? run.from() : from;
                sightings += run.to() - run.from();
                last = run.to() - 1;
            }
        }
        return resumptions;
    }

    private int endBegins() {
        int all = times.size();
        Instant last = times.get(all - 1);
        int begin = all - 1;
        while (begin > 0 && !times.get(begin - 1).isBefore(last.minus(END))) {
            begin--;
        }
        return Math.max(0, Math.min(begin, all - END_SIGHTINGS));
    }

    private Stage stage() {
        for (Stage stage : List.of(Stage.OVER, Stage.ON, Stage.BEFORE)) {
            int first = seen.first(0, view -> view.stage().isAtLeast(stage));
            if (first >= 0 && isMostly(stage, Math.max(first, endBegins))) {
                return stage;
            }
        }
        return Stage.NONE;
    }

    private boolean isMostly(Stage stage, int from) {
        int reached = 0;
        int behind = 0;
        for (Run run : seen.runs()) {
            if (run.view().stage().isAtLeast(stage)) {
                reached += run.since(from);
            } else if (run.view().stage() != Stage.NONE) {
                behind += run.since(from);
            }
        }
        return reached > 0 && reached >= behind;
    }

    /** A view that has the final score; null where there is none. */
    private View score(Stage stage) {
        return switch (stage) {
            case OVER -> mostOften(runs(stage, endBegins));
            case ON -> ofLive(lastOnes(runs(stage, 0)));
            default -> null;
        };
    }

    private List<Run> runs(Stage stage, int from) {
        return seen.runs().stream()
                .filter(run -> run.view().stage() == stage && run.since(from) > 0)
                .map(run -> new Run(run.view(), Math.max(run.from(), from), run.to()))
                .toList();
    }

    private static View ofLive(List<Run> last) {
        if (last.isEmpty()) {
            return null;
        }
        View newest = last.get(last.size() - 1).view();
        boolean isBehind = last.stream()
                .anyMatch(run -> run.view().home() > newest.home() || run.view().away() > newest.away());
        return isBehind ? mostOften(last) : newest;
    }

    private static List<Run> lastOnes(List<Run> runs) {
        List<Run> last = new ArrayList<>();
        int missing = LIVE_SIGHTINGS;
        for (int i = runs.size() - 1; i >= 0 && missing > 0; i--) {
            Run run = runs.get(i);
            if (run.view().isScoreKnown()) {
                int taken = Math.min(missing, run.to() - run.from());
                last.add(0, new Run(run.view(), run.to() - taken, run.to()));
                missing -= taken;
            }
        }
        return last;
    }

    private static View mostOften(List<Run> runs) {
        boolean isKnown = runs.stream().anyMatch(run -> run.view().isScoreKnown());
        Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
        View most = null;
        int best = 0;
        for (Run run : runs) {
            if (isKnown && !run.view().isScoreKnown()) {
                continue;
            }
            List<Integer> score = Arrays.asList(run.view().home(), run.view().away());
            counts.merge(score, run.to() - run.from(), Integer::sum);
        }
        for (Run run : runs) {
            Integer count =
                    counts.get(Arrays.asList(run.view().home(), run.view().away()));
            if (count != null && count >= best) {
                best = count;
                most = run.view();
            }
        }
        return most;
    }

    private int firstAtLeast(Stage stage, Stage reached) {
        int first =
                reached.isAtLeast(stage) ? seen.first(0, view -> view.stage().isAtLeast(stage)) : -1;
        return first > 0 ? first : -1;
    }
}
