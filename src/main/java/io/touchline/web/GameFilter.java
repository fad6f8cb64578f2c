package io.touchline.web;

import io.touchline.live.Game;
import io.touchline.live.Named;
import java.util.Locale;

/** Which games are wanted; null for all. */
record GameFilter(String status, String source, String team) {

    boolean admits(Game game) {
        return (status == null || game.status().name().equalsIgnoreCase(status))
                && (source == null || source.equalsIgnoreCase(game.source()))
                && (team == null || isOf(game.home()) || isOf(game.away()));
    }

    private boolean isOf(Named side) {
        return side != null
                && (team.equals(String.valueOf(side.id()))
                        || side.name() != null
                                && side.name().toLowerCase(Locale.ROOT).contains(team.toLowerCase(Locale.ROOT)));
    }
}
