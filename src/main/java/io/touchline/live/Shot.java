package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A shot, those of a shoot-out aside.
 *
 * @param x from 0, the own goal line, to 120, the other one; null if not known
 * @param y from 0, the left touch line, to 80; null if not known
 * @param xg how often such a shot is a goal, from 0 to 1
 * @param outcome by StatsBomb's names: Goal, Saved, Off T, Blocked …
 * @param type Open Play, Free Kick, Penalty, Corner …
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Shot(
        Named player,
        @JsonUnwrapped Moment at,
        Long teamId,
        Double x,
        Double y,
        double xg,
        String outcome,
        String type,
        String bodyPart,
        boolean onTarget) {}
