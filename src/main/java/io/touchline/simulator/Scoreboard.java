package io.touchline.simulator;

/**
 * The score of a match at one moment, part by part.
 *
 * @param regular null before kick-off
 * @param halfTime null before half-time
 * @param extra null unless there is, or was, extra time
 * @param shootOut null unless there is, or was, a penalty shoot-out
 * @param over whether the final whistle has gone
 */
record Scoreboard(Goals regular, Goals halfTime, Goals extra, Goals shootOut, boolean over) {

    static final Scoreboard BEFORE_KICK_OFF = new Scoreboard(null, null, null, null, false);
    static final Scoreboard KICK_OFF = new Scoreboard(Goals.NONE, null, null, null, false);

    /** Adds a goal to the part that is being played, or takes a disallowed one away. */
    Scoreboard with(Side side, int goals) {
        if (shootOut != null) {
            return new Scoreboard(regular, halfTime, extra, shootOut.plus(side, goals), over);
        } else if (extra != null) {
            return new Scoreboard(regular, halfTime, extra.plus(side, goals), null, over);
        }
        return new Scoreboard(regular.plus(side, goals), halfTime, null, null, over);
    }

    Scoreboard atHalfTime() {
        return new Scoreboard(regular, regular, null, null, false);
    }

    Scoreboard intoExtraTime() {
        return new Scoreboard(regular, halfTime, Goals.NONE, null, false);
    }

    Scoreboard intoShootOut() {
        return new Scoreboard(regular, halfTime, extra, Goals.NONE, false);
    }

    Scoreboard atFinalWhistle() {
        return new Scoreboard(regular, halfTime, extra, shootOut, true);
    }

    /** All goals, as the API counts them: those of extra time and of the shoot-out included. Null before kick-off. */
    Goals fullTime() {
        if (regular == null) {
            return null;
        }
        Goals played = extra == null ? regular : regular.plus(extra);
        return shootOut == null ? played : played.plus(shootOut);
    }

    String duration() {
        if (shootOut != null) {
            return "PENALTY_SHOOTOUT";
        }
        return extra == null ? "REGULAR" : "EXTRA_TIME";
    }

    /** Who is ahead, in the API's words. Null before kick-off, and while a shoot-out is going on, as recorded. */
    String winner() {
        if (regular == null || shootOut != null && !over) {
            return null;
        }
        Side ahead = fullTime().ahead();
        return ahead == null ? "DRAW" : ahead + "_TEAM";
    }
}
