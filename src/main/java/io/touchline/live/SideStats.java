package io.touchline.live;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What one side did; a shoot-out does not count.
 *
 * @param xg sum of the shots' xG, to four digits
 * @param possession share of all passes, from 0 to 1; null before the first one
 * @param completed passes that reached somebody of the side
 * @param pressures times that a player put one of the other side under pressure
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SideStats(
        int shots,
        int shotsOnTarget,
        double xg,
        Double possession,
        int passes,
        int completed,
        int corners,
        int fouls,
        int pressures) {}
