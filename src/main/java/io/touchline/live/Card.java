package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A card.
 *
 * @param player null if it went to nobody on the pitch
 * @param secondYellow whether it is the second yellow card of the player, which counts as a red one
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Card(Named player, @JsonUnwrapped Moment at, Long teamId, boolean secondYellow) {}
