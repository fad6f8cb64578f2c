package io.touchline.replay;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How far a replay is.
 *
 * @param gameId of the game
 * @param home name of the home team; null if not known
 * @param away name of the other team; null if not known
 * @param speed how many seconds of the match pass in one of ours
 * @param position where its clock stands
 * @param sent how many of its events Kafka has acknowledged
 * @param events how many there are
 * @param problem why it could not go on; null if it could
 */
@JsonNaming(SnakeCaseStrategy.class)
public record GameStatus(
        String gameId,
        String home,
        String away,
        GameState state,
        double speed,
        Position position,
        int sent,
        int events,
        String problem) {}
