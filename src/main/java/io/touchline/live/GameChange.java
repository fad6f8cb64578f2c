package io.touchline.live;

import java.util.Set;

/**
 * A visible change of one game.
 *
 * @param number of the change among those of all games since this instance began, from 1; each game's own is
 *     {@link Game#seq()}
 * @param before null for a game that was not there
 * @param now null for one that is forgotten
 * @param kinds what is different, at least one
 */
public record GameChange(long number, Game before, Game now, Set<ChangeKind> kinds) {

    /** Of the game. */
    public String gameId() {
        return now == null ? before.id() : now.id();
    }
}
