package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A goal, those of a shoot-out aside.
 *
 * @param player who scored, for an own goal the one who did it; null if not known (yet)
 * @param at in JSON {@code period}, {@code minute}, {@code second} and {@code shown}, as of all that follows
 * @param teamId the team that it counts for; null if not known (yet)
 * @param penalty whether it was a penalty
 * @param assist who played the last pass; null if nobody did
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Goal(
        Named player, @JsonUnwrapped Moment at, Long teamId, boolean ownGoal, boolean penalty, Named assist) {}
