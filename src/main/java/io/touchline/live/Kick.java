package io.touchline.live;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A penalty of a shoot-out. */
@JsonNaming(SnakeCaseStrategy.class)
public record Kick(Named player, Long teamId, boolean scored) {}
