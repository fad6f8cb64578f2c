package io.touchline.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last changes of one game, for those who lost their connection for a moment. */
final class RecentChanges {

    static final int MOST = 64;

    private final Deque<GameChange> changes = new ArrayDeque<>();
    private long lostUpTo;

    void add(GameChange change) {
        changes.addLast(change);
        if (changes.size() > MOST) {
            lostUpTo = changes.removeFirst().number();
        }
    }

    /** The number of the last change that is no longer here; 0 if all are. */
    long lostUpTo() {
        return lostUpTo;
    }

    /** Those with a higher number. */
    List<GameChange> since(long number) {
        return changes.stream().filter(change -> change.number() > number).toList();
    }
}
