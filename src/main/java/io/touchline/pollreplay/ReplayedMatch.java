package io.touchline.pollreplay;

import io.touchline.matchstate.MatchBeliefs;
import io.touchline.matchstate.MatchState;
import io.touchline.matchstate.Sighting;
import io.touchline.matchstate.Step;
import io.touchline.recordings.RecordedMatch;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One match as the polls go by: what was seen, and what each judge would have shown. */
final class ReplayedMatch {

    private final String id;
    private final List<Instant> times = new ArrayList<>();
    private final MatchReader reader;
    private final ViewLog seen = new ViewLog();
    private final ViewLog ours = new ViewLog();
    private final ViewLog lastPoll = new ViewLog();
    private final ViewLog newestUpdate = new ViewLog();
    private final DecisionCounts decisions;

    private MatchState state = MatchState.NONE;
    private Sighting sighting;
    private View view;
    private View shown;
    private boolean isPossible;
    private Instant newest;
    private int impossible;
    private int impossibleShown;

    ReplayedMatch(String id, MatchReader reader, DecisionCounts decisions) {
        this.id = id;
        this.reader = reader;
        this.decisions = decisions;
    }

    /**
     * Takes what is seen from now on.
     *
     * @throws IOException when it is no JSON
     */
    void read(RecordedMatch match) throws IOException {
        Sighting read = reader.read(match);
        if (sighting != read) {
            sighting = read;
            view = View.seen(read);
            shown = view.shown();
            isPossible = Possible.is(read);
        }
    }

    /** What was read last was seen at this time. */
    void see(Instant time, MatchBeliefs beliefs, Follower follower) {
        View before = ours.last();
        Step step = beliefs.see(state, sighting.at(time));
        state = step.state();
        View held = View.held(state);
        times.add(time);
        seen.add(view);
        ours.add(held);
        lastPoll.add(shown);
        newestUpdate.add(isNewest() ? shown : newestUpdate.last());
        decisions.add(step.decisions());
        if (!isPossible) {
            impossible++;
            impossibleShown += before != null && !held.equals(before) && Possible.isShown(held, sighting) ? 1 : 0;
        }
        if (!step.decisions().isEmpty() || before == null) {
            follower.happened(new Happening(time, id, view, step.decisions(), before, held));
        }
    }

    /** A copy that says nothing of its age is only taken where there is no other. */
    private boolean isNewest() {
        Instant updated = sighting.lastUpdated();
        boolean isIt = newest == null || updated != null && !updated.isBefore(newest);
        newest = isIt && updated != null ? updated : newest;
        return isIt;
    }

    String id() {
        return id;
    }

    MatchState state() {
        return state;
    }

    List<Instant> times() {
        return times;
    }

    ViewLog seen() {
        return seen;
    }

    ViewLog ours() {
        return ours;
    }

    ViewLog lastPoll() {
        return lastPoll;
    }

    ViewLog newestUpdate() {
        return newestUpdate;
    }

    /** Sightings that no match can have. */
    int impossible() {
        return impossible;
    }

    /** How many of them would have been shown. */
    int impossibleShown() {
        return impossibleShown;
    }
}
