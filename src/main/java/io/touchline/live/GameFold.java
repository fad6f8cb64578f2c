package io.touchline.live;

import io.touchline.live.EventPlaces.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One game, with as many playings of it as there are: the last one counts. Not safe for threads. */
final class GameFold implements Fold {

    private static final int MOST_FORMER_RUNS = 16;

    private final String id;
    private final Deque<String> formerRuns = new ArrayDeque<>();
    private String run;
    private RunFold fold = new RunFold();
    private Game game;

    GameFold(String id) {
        this.id = id;
    }

    /**
     * Folds an event in. That nobody sees a difference does not mean that it was for nothing.
     *
     * @param ofRun the run that its record says it belongs to; null if it says nothing
     * @param place where its record is; null if nowhere
     */
    Optional<Step> apply(LiveEvent event, String ofRun, Place place) {
        String eventRun = event.kind() == EventKind.GAME_START ? event.id() : ofRun;
        if (eventRun != null && formerRuns.contains(eventRun)) {
            return Optional.empty();
        }
        boolean isNewRun = event.kind() == EventKind.GAME_START && !event.id().equals(run);
        if (isNewRun) {
            begin(event.id());
        }
        if (!fold.apply(event, place)) {
            return Optional.empty();
        }
        return isNewRun || game == null ? first() : next();
    }

    @Override
    public Game game() {
        return game;
    }

    /** Where the events of the last playing are. */
    EventPlaces places() {
        return fold.places();
    }

    private void begin(String newRun) {
        // What came without a run, and before it, was another playing: of ours the start is the first of all.
        fold = new RunFold();
        if (run != null) {
            formerRuns.addLast(run);
            if (formerRuns.size() > MOST_FORMER_RUNS) {
                formerRuns.removeFirst();
            }
        }
        run = newRun;
    }

    private Optional<Step> first() {
        Game before = game;
        game = fold.game(id, run, 1);
        return Optional.of(new Step(before, game, EnumSet.of(ChangeKind.BEGUN)));
    }

    private Optional<Step> next() {
        Game before = game;
        Game now = fold.game(id, run, before.seq() + 1);
        Set<ChangeKind> kinds = Difference.between(before, now);
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        game = Difference.sharing(before, now);
        return Optional.of(new Step(before, game, kinds));
    }
}
