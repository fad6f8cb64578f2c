package io.touchline.live;

import java.util.Set;

/** What makes a game out of records, one after the other. Not safe for threads. */
sealed interface Fold permits GameFold, MatchFold {

    /** The game as it stands for people; null before there is anything to see. */
    Game game();

    /** A step of the game that somebody sees. @param before null for a game that was not there */
    record Step(Game before, Game now, Set<ChangeKind> kinds) {}
}
