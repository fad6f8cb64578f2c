package io.touchline.replay;

/**
 * A run of a game, as it is kept over a restart.
 *
 * @param origin what it takes to get the game again; null if its id is enough
 * @param run its id
 * @param at where its clock stands, in milliseconds of match time with breaks
 * @param next number of the first message that was not acknowledged
 * @param over whether its last message was
 */
record KeptGame(
        String gameId,
        String origin,
        String run,
        String home,
        String away,
        GameState state,
        double speed,
        long at,
        int next,
        int events,
        Position position,
        boolean over,
        String problem) {

    boolean hasAll() {
        return gameId != null && run != null && state != null && position != null && speed > 0;
    }
}
