package io.touchline.pollreplay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How a match looked from sighting to sighting; only what differs from the one before is kept. */
final class ViewLog {

    private final List<Run> runs = new ArrayList<>();
    private int sightings;

    /**
     * Equal sightings in a row.
     *
     * @param from number of the first of them
     * @param to number after the last
     */
    record Run(View view, int from, int to) {

        /** How many of them are not before {@code first}. */
        int since(int first) {
            return Math.max(0, to - Math.max(from, first));
        }
    }

    /** How it looks at the next sighting. */
    void add(View view) {
        int last = runs.size() - 1;
        View before = last();
        if (before == view || before != null && before.equals(view)) {
            runs.set(last, new Run(before, runs.get(last).from(), sightings + 1));
        } else {
            runs.add(new Run(view, sightings, sightings + 1));
        }
        sightings++;
    }

    List<Run> runs() {
        return runs;
    }

    int sightings() {
        return sightings;
    }

    /** How it looks in the end; null before the first sighting. */
    View last() {
        return runs.isEmpty() ? null : runs.get(runs.size() - 1).view();
    }

    /** How often status or goals changed. */
    int changes() {
        int changes = 0;
        for (int i = 1; i < runs.size(); i++) {
            changes += runs.get(i).view().looksLike(runs.get(i - 1).view()) ? 0 : 1;
        }
        return changes;
    }

    /** Number of the first sighting, not before {@code from}, at which it looks as wanted; -1 for none. */
    int first(int from, Predicate<View> wanted) {
        for (Run run : runs) {
            if (run.to() > from && wanted.test(run.view())) {
                return Math.max(run.from(), from);
            }
        }
        return -1;
    }
}
