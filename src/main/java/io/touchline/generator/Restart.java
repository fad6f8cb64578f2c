package io.touchline.generator;

/** How play goes on after it was interrupted, with StatsBomb's number and name of what follows, and of the pass. */
enum Restart {
    KICK_OFF(9, "From Kick Off", 65, "Kick Off"),
    THROW_IN(4, "From Throw In", 67, "Throw-in"),
    GOAL_KICK(7, "From Goal Kick", 63, "Goal Kick"),
    CORNER(2, "From Corner", 61, "Corner"),
    FREE_KICK(3, "From Free Kick", 62, "Free Kick"),
    PENALTY(5, "Other", 0, ""),
    /** The keeper has it in his hands. */
    KEEPER(8, "From Keeper", 0, "");

    private final int pattern;
    private final String patternLabel;
    private final int pass;
    private final String passLabel;

    Restart(int pattern, String patternLabel, int pass, String passLabel) {
        this.pattern = pattern;
        this.patternLabel = patternLabel;
        this.pass = pass;
        this.passLabel = passLabel;
    }

    int pattern() {
        return pattern;
    }

    String patternLabel() {
        return patternLabel;
    }

    /** 0 when the pass is like any other. */
    int pass() {
        return pass;
    }

    String passLabel() {
        return passLabel;
    }
}
