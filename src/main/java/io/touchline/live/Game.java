package io.touchline.live;

import java.util.List;

/**
 * A game as it stands. Never changes: each change makes a new one, which shares with the one before what is still the same.
 *
 * @param id of the game
 * @param run which playing of the game this is; null if nobody said. A game that is played anew begins again at {@code seq} 1
 * @param seq how many visible changes there were in this run
 * @param source who plays or tells it: statsbomb, generator, football-data; null if nobody said
 * @param at where the match clock stands: the time of the last event; null where a source tells no minutes
 * @param home null if not known yet, as is {@code away}
 * @param competition null if nobody said
 * @param score without the shoot-out; where there are events, it counts as many goals as {@code goals} has of known teams
 * @param shootOut null if there is none
 * @param redCards with those for a second yellow card, which are in {@code secondYellows}, too
 * @param stats up to the last visible change: a pass alone is none while the clock runs; null where there are no events
 * @param shots all of them, in order
 */
public record Game(
        String id,
        String run,
        long seq,
        String source,
        Phase status,
        Moment at,
        Named home,
        Named away,
        Named competition,
        Score score,
        ShootOut shootOut,
        List<Goal> goals,
        List<Card> yellowCards,
        List<Card> secondYellows,
        List<Card> redCards,
        List<Substitution> substitutions,
        List<Shot> shots,
        Stats stats) {}
