package io.touchline.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Some of a game's events.
 *
 * @param events as they were sent, in the order in which they came, each once; those that Kafka no longer has are left out
 * @param total how many there are so far
 * @param next what to give as {@code after} for the next page; null at the end
 */
@JsonNaming(SnakeCaseStrategy.class)
public record EventPage(String gameId, List<JsonNode> events, int total, Integer next) {}
