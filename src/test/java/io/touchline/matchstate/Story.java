package io.touchline.matchstate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What really happens in a match, corrections included.
 *
 * @param truths in the order of time; the first holds from the beginning
 */
record Story(List<Truth> truths) {

    /** Before the kick-off. */
    enum Before {
        NOTHING,
        TEAMS_ARE_DRAWN,
        POSTPONED,
        FALSE_START,
        POSTPONED_FOR_GOOD,
        CANCELLED
    }

    /** While the match is on, or about its goals after the end. */
    enum Happening {
        HOME_GOAL,
        AWAY_GOAL,
        HOME_GOAL_IS_TAKEN_BACK,
        AWAY_GOAL_IS_TAKEN_BACK,
        INTERRUPTION
    }

    /** After the second half. */
    enum Ending {
        END,
        EXTRA_TIME,
        EXTRA_TIME_AFTER_AN_END_THAT_WAS_NONE,
        SHOOT_OUT,
        AWARD
    }

    /**
     * What a story is told from.
     *
     * @param pace minutes from one thing to the next
     * @param later hours from the end to what is corrected after it
     */
    record Plot(
            Before before,
            List<Happening> firstHalf,
            List<Happening> secondHalf,
            Ending ending,
            List<Happening> afterEnd,
            int pace,
            int later) {}

    static Story of(Plot plot) {
        return new Telling(plot).story();
    }

    Truth last() {
        return truths.get(truths.size() - 1);
    }

    /** How often a side's goals become fewer. */
    long falls(Function<Goals, Integer> side) {
        return Falls.in(truths.stream().map(Truth::shown).toList(), side);
    }

    boolean goesBack() {
        for (int i = 1; i < truths.size(); i++) {
            if (truths.get(i).phase().rank() < truths.get(i - 1).phase().rank()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return truths.stream().map(Truth::toString).collect(Collectors.joining(", "));
    }

    private static final class Telling {

        private static final Instant KICK_OFF = Watched.BEGIN.plusSeconds(1800);

        private final Plot plot;
        private final List<Truth> truths = new ArrayList<>();
        private Duration time = Duration.ZERO;
        private String status = "TIMED";
        private Score score = Score.UNKNOWN;
        private Instant kickOff = KICK_OFF;
        private Team home = Seen.MEXICO;
        private Team away = Seen.WALES;

        Telling(Plot plot) {
            this.plot = plot;
        }

        Story story() {
            if (begins()) {
                firstHalf();
                secondHalf();
                end();
                for (Happening happening : plot.afterEnd()) {
                    time = time.plus(Duration.ofHours(plot.later()));
                    if (happening != Happening.INTERRUPTION) {
                        tell(happening);
                    }
                }
            }
            return new Story(List.copyOf(truths));
        }

        private boolean begins() {
            if (plot.before() == Before.TEAMS_ARE_DRAWN) {
                home = Team.UNKNOWN;
                away = Team.UNKNOWN;
            }
            hold();
            switch (plot.before()) {
                case TEAMS_ARE_DRAWN -> {
                    home = Seen.MEXICO;
                    away = Seen.WALES;
                    next("TIMED");
                }
                case POSTPONED -> {
                    next("POSTPONED");
                    kickOff = KICK_OFF.plus(Duration.ofHours(1));
                    next("TIMED");
                }
                case FALSE_START -> {
                    score = all(0, 0);
                    next("IN_PLAY");
                    next("TIMED");
                }
                case POSTPONED_FOR_GOOD -> next("POSTPONED");
                case CANCELLED -> next("CANCELLED");
                default -> {}
            }
            return plot.before() != Before.POSTPONED_FOR_GOOD && plot.before() != Before.CANCELLED;
        }

        private void firstHalf() {
            score = all(0, 0);
            next("IN_PLAY");
            plot.firstHalf().forEach(this::tell);
            Goals goals = score.fullTime();
            score = new Score("REGULAR", goals, goals, null, null, null);
            next("PAUSED");
        }

        private void secondHalf() {
            next("IN_PLAY");
            plot.secondHalf().forEach(this::tell);
        }

        private void end() {
            switch (plot.ending()) {
                case EXTRA_TIME -> extraTime(false);
                case EXTRA_TIME_AFTER_AN_END_THAT_WAS_NONE -> extraTime(true);
                case SHOOT_OUT -> {
                    extraTime(false);
                    shootOut();
                }
                case AWARD -> {
                    next("SUSPENDED");
                    score = new Score("REGULAR", new Goals(0, 3), Goals.UNKNOWN, null, null, null);
                    next("AWARDED");
                    return;
                }
                default -> {}
            }
            next("FINISHED");
        }

        private void extraTime(boolean wasEnded) {
            if (wasEnded) {
                next("FINISHED");
            }
            Goals goals = score.fullTime();
            score = new Score("EXTRA_TIME", goals, score.halfTime(), goals, new Goals(0, 0), null);
            next("EXTRA_TIME");
            if (plot.ending() != Ending.SHOOT_OUT) {
                score = new Score(
                        "EXTRA_TIME",
                        new Goals(goals.home() + 1, goals.away()),
                        score.halfTime(),
                        goals,
                        new Goals(1, 0),
                        null);
                next("EXTRA_TIME");
            }
        }

        private void shootOut() {
            Goals goals = score.fullTime();
            for (int shot = 0; shot < 5; shot++) {
                Goals penalties = new Goals((shot + 1) / 2, shot / 2);
                score = new Score(
                        "PENALTY_SHOOTOUT",
                        new Goals(goals.home() + penalties.home(), goals.away() + penalties.away()),
                        score.halfTime(),
                        score.regularTime(),
                        score.extraTime(),
                        penalties);
                next("PENALTY_SHOOTOUT");
            }
        }

        private void tell(Happening happening) {
            Goals goals = score.fullTime();
            switch (happening) {
                case HOME_GOAL -> goals(goals.home() + 1, goals.away());
                case AWAY_GOAL -> goals(goals.home(), goals.away() + 1);
                case HOME_GOAL_IS_TAKEN_BACK -> goals(goals.home() - 1, goals.away());
                case AWAY_GOAL_IS_TAKEN_BACK -> goals(goals.home(), goals.away() - 1);
                default -> {
                    next("SUSPENDED");
                    next("IN_PLAY");
                }
            }
        }

        private void goals(int homeGoals, int awayGoals) {
            Score next = new Score(
                    score.duration(),
                    new Goals(homeGoals, awayGoals),
                    score.halfTime(),
                    score.regularTime(),
                    score.extraTime(),
                    score.penalties());
            if (homeGoals >= 0 && awayGoals >= 0 && !next.isImpossible()) {
                score = next;
                next(status);
            }
        }

        private void next(String nextStatus) {
            time = time.plus(Duration.ofMinutes(plot.pace()));
            status = nextStatus;
            hold();
        }

        private void hold() {
            truths.add(new Truth(time, status, score, kickOff, home, away));
        }

        private static Score all(int homeGoals, int awayGoals) {
            return new Score("REGULAR", new Goals(homeGoals, awayGoals), null, null, null, null);
        }
    }
}
