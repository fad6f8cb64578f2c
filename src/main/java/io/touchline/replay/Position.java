package io.touchline.replay;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A moment of a match.
 *
 * @param period 1 to 5; in a break the one that is over
 * @param minute that the match clock shows: the second half begins at 45, a shoot-out at 120
 * @param inBreak whether the next period has not begun yet
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Position(int period, int minute, boolean inBreak) {}
