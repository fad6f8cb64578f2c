package io.touchline.live;

import java.util.ArrayList;
import java.util.List;

/** Cuts a game into five minutes each, by the time of events: what comes late counts where it belongs. */
final class Windows {

    static final long MILLIS = 5 * 60_000;
    private static final int MINUTES = 5;

    private Windows() {}

    /** Which window of its period a moment is in, from 0. */
    static int number(Moment at) {
        return (int) (at.millis() / MILLIS);
    }

    static List<Window> of(
            RunClock clock, List<Shot> shots, Named homeTeam, TeamCounts home, Named awayTeam, TeamCounts away) {
        List<Window> windows = new ArrayList<>();
        for (int period = 1; period < Moment.SHOOT_OUT && period <= clock.at().period(); period++) {
            for (int number = 0; number * MILLIS <= clock.last(period); number++) {
                windows.add(new Window(
                        period,
                        Moment.firstMinute(period) + number * MINUTES,
                        side(period, number, shots, homeTeam, home),
                        side(period, number, shots, awayTeam, away)));
            }
        }
        return List.copyOf(windows);
    }

    private static Window.Side side(int period, int number, List<Shot> shots, Named team, TeamCounts counts) {
        int all = 0;
        double xg = 0;
        for (Shot shot : shots) {
            boolean isInIt = shot.at().period() == period && number(shot.at()) == number;
            if (isInIt && team != null && team.id().equals(shot.teamId())) {
                all++;
                xg += shot.xg();
            }
        }
        return new Window.Side(all, Digits.four(xg), counts.passes(period, number), counts.pressures(period, number));
    }
}
