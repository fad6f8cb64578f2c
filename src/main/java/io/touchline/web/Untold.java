package io.touchline.web;

import io.touchline.live.ChangeKind;
import io.touchline.live.GameChange;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Changes that nobody was told of yet, in order, and never more than one for each game: if telling all takes longer than it
 * takes a game to change again, both changes become one. So whoever brings them does not wait, and nobody is told later and
 * later.
 */
final class Untold {

    private final Map<String, GameChange> waiting = new LinkedHashMap<>();
    private GameChange inHand;

    synchronized void add(GameChange change) {
        GameChange before = waiting.remove(change.gameId());
        waiting.put(change.gameId(), before == null ? change : joined(before, change));
        notifyAll();
    }

    /** The oldest one, for which this waits. Whoever takes it has told all of the one before. */
    synchronized GameChange take() throws InterruptedException {
        inHand = null;
        while (waiting.isEmpty()) {
            wait();
        }
        Iterator<GameChange> oldest = waiting.values().iterator();
        inHand = oldest.next();
        oldest.remove();
        return inHand;
    }

    /** The number up to which all changes are told, but no more than that of the last one that there was. */
    synchronized long told(long last) {
        if (inHand != null) {
            return Math.min(last, inHand.number() - 1);
        }
        return waiting.isEmpty()
                ? last
                : Math.min(last, waiting.values().iterator().next().number() - 1);
    }

    private static GameChange joined(GameChange first, GameChange second) {
        Set<ChangeKind> kinds = EnumSet.copyOf(first.kinds());
        kinds.addAll(second.kinds());
        if (second.now() != null) {
            kinds.remove(ChangeKind.FORGOTTEN); // it is there again
        }
        return new GameChange(second.number(), first.before(), second.now(), kinds);
    }
}
