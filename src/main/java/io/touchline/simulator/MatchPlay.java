package io.touchline.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays one match from kick-off to final whistle and writes down each step.
 *
 * <p>Goals fall minute by minute at about the rate of real leagues, two to three a match.
 */
final class MatchPlay {

    private static final double HOME_GOALS_PER_MINUTE = 1.5 / 93;
    private static final double AWAY_GOALS_PER_MINUTE = 1.15 / 93;
    private static final double PENALTIES_SCORED = 0.75;
    private static final int KICKS_EACH = 5;
    // Long before this the real thing would be over too; it keeps the latest kick-off within its day.
    private static final int MOST_KICKS_EACH = 12;

    private final Dice dice;
    private final double homeRate;
    private final double awayRate;
    private final List<Step> steps = new ArrayList<>();
    private Instant now;
    private Scoreboard score = Scoreboard.KICK_OFF;

    private MatchPlay(Dice dice, Instant kickOff, Club home, Club away) {
        this.dice = dice;
        this.now = kickOff.plusSeconds(dice.between(5, 90));
        this.homeRate = HOME_GOALS_PER_MINUTE * home.strength() / away.strength();
        this.awayRate = AWAY_GOALS_PER_MINUTE * away.strength() / home.strength();
    }

    /** The steps of a match that may end in a draw, and in which a goal may be taken back. */
    static List<Step> league(Dice dice, Instant kickOff, Club home, Club away, boolean goalDisallowed) {
        MatchPlay play = new MatchPlay(dice, kickOff, home, away);
        play.regularTime(goalDisallowed);
        play.finish();
        return play.steps;
    }

    /** The steps of a match that has a winner, if need be after extra time and a shoot-out. */
    static List<Step> knockOut(Dice dice, Instant kickOff, Club home, Club away) {
        MatchPlay play = new MatchPlay(dice, kickOff, home, away);
        play.regularTime(false);
        if (play.score.fullTime().level()) {
            play.extraTime();
        }
        if (play.score.fullTime().level()) {
            play.shootOut();
        }
        play.finish();
        return play.steps;
    }

    private void regularTime(boolean goalDisallowed) {
        step(Status.IN_PLAY);
        if (goalDisallowed) {
            openPlay(20);
            disallowedGoal();
            openPlay(21);
        } else {
            openPlay(45);
        }
        openPlay(dice.between(1, 4));
        score = score.atHalfTime();
        step(Status.PAUSED);
        now = now.plusSeconds(15 * 60);
        step(Status.IN_PLAY);
        openPlay(45 + dice.between(3, 7));
    }

    private void disallowedGoal() {
        Side side = dice.chance(0.5) ? Side.HOME : Side.AWAY;
        score = score.with(side, 1);
        step(Status.IN_PLAY);
        now = now.plusSeconds(dice.between(150, 240));
        score = score.with(side, -1);
        step(Status.IN_PLAY);
    }

    private void extraTime() {
        score = score.intoExtraTime();
        step(Status.IN_PLAY);
        now = now.plusSeconds(5 * 60);
        openPlay(15 + dice.between(0, 2));
        now = now.plusSeconds(60);
        openPlay(15 + dice.between(0, 2));
    }

    private void shootOut() {
        now = now.plusSeconds(5 * 60);
        score = score.intoShootOut();
        step(Status.IN_PLAY);
        Side side = dice.chance(0.5) ? Side.HOME : Side.AWAY;
        for (int kick = 0; kick < 2 * MOST_KICKS_EACH && !decided(kick, side); kick++) {
            now = now.plusSeconds(dice.between(35, 55));
            if (dice.chance(PENALTIES_SCORED)) {
                score = score.with(side, 1);
                step(Status.IN_PLAY);
            }
            side = side.other();
        }
        if (score.shootOut().level()) {
            score = score.with(side, 1);
        }
    }

    /** Whether the shoot-out is decided after so many kicks, the next of which this side would take. */
    private boolean decided(int kicks, Side next) {
        int lead = score.shootOut().of(next) - score.shootOut().of(next.other());
        if (kicks >= 2 * KICKS_EACH) {
            return kicks % 2 == 0 && lead != 0;
        }
        // The side to kick has taken half of the kicks so far; when the number is odd, the other took one more.
        int leftForNext = KICKS_EACH - kicks / 2;
        int leftForOther = KICKS_EACH - (kicks + 1) / 2;
        return lead > leftForOther || -lead > leftForNext;
    }

    private void openPlay(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            int second = dice.between(1, 59);
            Side scorer = dice.chance(homeRate) ? Side.HOME : dice.chance(awayRate) ? Side.AWAY : null;
            if (scorer != null) {
                Instant minuteBegins = now;
                now = minuteBegins.plusSeconds(second);
                score = score.with(scorer, 1);
                step(Status.IN_PLAY);
                now = minuteBegins;
            }
            now = now.plusSeconds(60);
        }
    }

    private void finish() {
        now = now.plusSeconds(30);
        score = score.atFinalWhistle();
        step(Status.FINISHED);
    }

    private void step(Status status) {
        steps.add(new Step(now, status, score));
    }
}
