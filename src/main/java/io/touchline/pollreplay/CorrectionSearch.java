package io.touchline.pollreplay;

import io.touchline.matchstate.Goals;
import io.touchline.pollreplay.ViewLog.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Finds by hindsight what was truly corrected.
 *
 * <ul>
 *   <li>A side had more goals than in the final score: one correction, first seen when it no longer has more.
 *   <li>A side loses a goal that it has again later: a correction if the match is as far as ever, and no sighting
 *       contradicts the loss for 15 minutes and for 4 sightings at least. Less than that is taken for a stale copy.
 *   <li>After the end, penalties or the winner were others than in most sightings at the end: a correction, first seen
 *       when they are those. An unknown that becomes known is none.
 * </ul>
 */
final class CorrectionSearch {

    private static final Duration LASTING = Duration.ofMinutes(15);
    private static final int LASTING_SIGHTINGS = 4;

    private final List<Instant> times;
    private final ViewLog seen;
    private final int endBegins;

    CorrectionSearch(List<Instant> times, ViewLog seen, int endBegins) {
        this.times = times;
        this.seen = seen;
        this.endBegins = endBegins;
    }

    /**
     * All corrections of a match.
     *
     * @param stage how far it came
     * @param last a view with the final score; null for none
     */
    List<Correction> find(Stage stage, View last) {
        List<Correction> corrections = new ArrayList<>();
        if (last == null || !last.isScoreKnown()) {
            return corrections;
        }
        for (Side side : Side.values()) {
            findGoals(side, last.goals(side), corrections);
        }
        if (stage == Stage.OVER) {
            find("penalties", view -> view.penalties().areKnown() ? view.penalties() : null, corrections);
            find("winner", View::winner, corrections);
        }
        return corrections;
    }

    private void findGoals(Side side, int last, List<Correction> corrections) {
        String name = side == Side.HOME ? "home goals " : "away goals ";
        List<Run> runs = seen.runs().stream()
                .filter(run -> run.view().hasGoals() && run.view().goals(side) != null)
                .toList();
        int most = 0;
        boolean isFinalFound = false;
        Stage furthest = Stage.NONE;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int goals = run.view().goals(side);
            if (most > last && goals <= last && !isFinalFound) {
                isFinalFound = true;
                corrections.add(new Correction(
                        side,
                        name + most + " to " + last,
                        run.from(),
                        seen.sightings(),
                        view -> view.goals(side) != null && view.goals(side) <= last));
            }
            if (i > 0) {
                int before = Math.min(runs.get(i - 1).view().goals(side), last);
                int until = goals < before ? lastsUntil(runs, i, side, furthest) : -1;
                if (until > 0) {
                    corrections.add(new Correction(
                            side,
                            name + before + " to " + goals,
                            run.from(),
                            until,
                            view -> view.goals(side) != null && view.goals(side) <= goals));
                }
            }
            most = Math.max(most, goals);
            furthest = run.view().stage().isAtLeast(furthest) ? run.view().stage() : furthest;
        }
    }

    /** The sighting at which the side has more again; -1 if it does not last, or is nothing to go by. */
    private int lastsUntil(List<Run> runs, int fall, Side side, Stage furthest) {
        int goals = runs.get(fall).view().goals(side);
        int sightings = 0;
        int lastSighting = runs.get(fall).from();
        for (Run run : runs.subList(fall, runs.size())) {
            if (run.view().goals(side) > goals) {
                boolean lasts = sightings >= LASTING_SIGHTINGS
                        && Duration.between(times.get(runs.get(fall).from()), times.get(lastSighting))
                                        .compareTo(LASTING)
                                >= 0;
                return lasts ? run.from() : -1;
            }
            if (!run.view().stage().isAtLeast(furthest)) {
                return -1;
            }
            sightings += run.to() - run.from();
            lastSighting = run.to() - 1;
        }
        // It never has more again, although the final score does: what the end says decides.
        return -1;
    }

    private <V> void find(String what, Function<View, V> part, List<Correction> corrections) {
        List<Run> known = seen.runs().stream()
                .filter(run -> run.view().stage() == Stage.OVER && part.apply(run.view()) != null)
                .toList();
        V last = mostOften(known, part);
        Run other = null;
        for (Run run : known) {
            V value = part.apply(run.view());
            if (!Objects.equals(value, last)) {
                other = run;
            } else if (other != null) {
                corrections.add(new Correction(
                        null,
                        what + " " + text(part.apply(other.view())) + " to " + text(last),
                        run.from(),
                        seen.sightings(),
                        view -> Objects.equals(part.apply(view), last)));
                return;
            }
        }
    }

    private <V> V mostOften(List<Run> runs, Function<View, V> part) {
        V most = null;
        int best = 0;
        for (Run candidate : runs) {
            V value = part.apply(candidate.view());
            int count = runs.stream()
                    .filter(run -> part.apply(run.view()).equals(value))
                    .mapToInt(run -> run.since(endBegins))
                    .sum();
            if (count >= best) {
                best = count;
                most = value;
            }
        }
        return most;
    }

    private static String text(Object value) {
        return value instanceof Goals goals ? goals.toString() : String.valueOf(value);
    }
}
