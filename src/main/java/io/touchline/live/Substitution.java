package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One player for another.
 *
 * @param player who goes off
 * @param replacement who comes on
 * @param reason Tactical or Injury; null if not known
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Substitution(Named player, Named replacement, @JsonUnwrapped Moment at, Long teamId, String reason) {}
