package io.touchline.live;

import io.touchline.live.Detail.PassPlayed;

/** How often a team did what is only counted, the shoot-out aside. */
final class TeamCounts {

    private static final int WINDOWS = (int) (Moment.LONGEST_PERIOD / Windows.MILLIS) + 1;

    private int passes;
    private int completed;
    private int corners;
    private int fouls;
    private int pressures;
    private final int[] passesByWindow = new int[WINDOWS * Moment.SHOOT_OUT];
    private final int[] pressuresByWindow = new int[WINDOWS * Moment.SHOOT_OUT];

    void see(LiveEvent event) {
        int window = place(event.at().period(), Windows.number(event.at()));
        if (event.detail() instanceof PassPlayed pass) {
            passes++;
            passesByWindow[window]++;
            completed += pass.isComplete() ? 1 : 0;
            corners += pass.isCorner() ? 1 : 0;
        } else if (event.kind() == EventKind.FOUL) {
            fouls++;
        } else if (event.kind() == EventKind.PRESSURE) {
            pressures++;
            pressuresByWindow[window]++;
        }
    }

    int passes() {
        return passes;
    }

    int completed() {
        return completed;
    }

    int corners() {
        return corners;
    }

    int fouls() {
        return fouls;
    }

    int pressures() {
        return pressures;
    }

    int passes(int period, int window) {
        return passesByWindow[place(period, window)];
    }

    int pressures(int period, int window) {
        return pressuresByWindow[place(period, window)];
    }

    private static int place(int period, int window) {
        return (period - 1) * WINDOWS + window;
    }
}
