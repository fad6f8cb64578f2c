package io.touchline.simulator;

/** Goals of either side in one part of a match. */
record Goals(int home, int away) {

    static final Goals NONE = new Goals(0, 0);

    Goals plus(Side side, int goals) {
        return side == Side.HOME ? new Goals(home + goals, away) : new Goals(home, away + goals);
    }

    Goals plus(Goals more) {
        return new Goals(home + more.home, away + more.away);
    }

    int of(Side side) {
        return side == Side.HOME ? home : away;
    }

    boolean level() {
        return home == away;
    }

    /** The side that is ahead; null when level. */
    Side ahead() {
        return level() ? null : home > away ? Side.HOME : Side.AWAY;
    }
}
