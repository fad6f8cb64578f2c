package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of the xG race: what both sides' shots were worth, with one more shot.
 *
 * @param teamId of the shot
 * @param goal whether it was one
 * @param home sum of xG so far, to four digits, as is {@code away}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record XgPoint(@JsonUnwrapped Moment at, Long teamId, boolean goal, double home, double away) {

    /** The whole race; it begins at 0 to 0, which is no point of it. */
    static List<XgPoint> race(Game game) {
        List<XgPoint> race = new ArrayList<>();
        double home = 0;
        double away = 0;
        for (Shot shot : game.shots()) {
            home += isOf(shot, game.home()) ? shot.xg() : 0;
            away += isOf(shot, game.away()) ? shot.xg() : 0;
            boolean goal = "Goal".equals(shot.outcome());
            race.add(new XgPoint(shot.at(), shot.teamId(), goal, Digits.four(home), Digits.four(away)));
        }
        return race;
    }

    private static boolean isOf(Shot shot, Named team) {
        return team != null && team.id().equals(shot.teamId());
    }
}
