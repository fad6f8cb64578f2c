package io.touchline.replay;

/**
 * How far a replay is.
 *
 * @param gameId of the game
 * @param speed how many seconds of the match pass in one of ours
 * @param position where its clock stands
 * @param sent how many of its events Kafka has acknowledged
 * @param events how many there are
 * @param problem why it could not go on; null if it could
 */
public record GameStatus(
        String gameId, GameState state, double speed, Position position, int sent, int events, String problem) {}
