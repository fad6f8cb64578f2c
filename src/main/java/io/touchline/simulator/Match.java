package io.touchline.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A fixture together with all that will happen in it; {@link #at} tells how much of that is known at a given time. */
final class Match {

    private final Fixture fixture;
    private final Referee referee;
    private final Instant refereeNamed;
    private final LocalDate day;
    private final List<Step> steps;

    private Match(Fixture fixture, Referee referee, List<Step> steps) {
        this.fixture = fixture;
        this.referee = referee;
        this.refereeNamed = midnight(fixture).minus(14, ChronoUnit.HOURS);
        this.day = fixture.kickOff().atOffset(ZoneOffset.UTC).toLocalDate();
        this.steps = List.copyOf(steps);
    }

    static Match of(Fixture fixture, InventedWorld world) {
        List<Step> steps = new ArrayList<>();
        Instant midnight = midnight(fixture);
        steps.add(new Step(midnight.minus(60, ChronoUnit.DAYS), Status.SCHEDULED, Scoreboard.BEFORE_KICK_OFF));
        steps.add(new Step(midnight.minus(160, ChronoUnit.HOURS), Status.TIMED, Scoreboard.BEFORE_KICK_OFF));
        if (fixture.course() == Course.POSTPONED) {
            Instant told = fixture.kickOff().minus(Duration.ofMinutes(100));
            steps.add(new Step(told, Status.POSTPONED, Scoreboard.BEFORE_KICK_OFF));
        } else {
            steps.addAll(play(fixture, world.seed()));
        }
        Referee referee = new Dice(world.seed(), fixture.id(), -1).pick(world.referees());
        return new Match(fixture, referee, steps);
    }

    Fixture fixture() {
        return fixture;
    }

    LocalDate day() {
        return day;
    }

    /** Everything that happens in it, in order. */
    List<Step> steps() {
        return steps;
    }

    /** When nothing more will happen in it. */
    Instant end() {
        return last().at();
    }

    /** The club that goes through; the match must be a knock-out. */
    Club winner() {
        return last().score().fullTime().ahead() == Side.HOME ? fixture.home() : fixture.away();
    }

    Club loser() {
        return winner() == fixture.home() ? fixture.away() : fixture.home();
    }

    MatchView at(Instant now) {
        Step step = steps.get(0);
        for (Step next : steps) {
            if (next.at().isAfter(now)) {
                break;
            }
            step = next;
        }
        Instant updated = step.at();
        boolean drawn = fixture.drawn() == null || !now.isBefore(fixture.drawn());
        if (drawn && fixture.drawn() != null && fixture.drawn().isAfter(updated)) {
            updated = fixture.drawn();
        }
        boolean named = !now.isBefore(refereeNamed);
        if (named && refereeNamed.isAfter(updated)) {
            updated = refereeNamed;
        }
        return new MatchView(
                fixture,
                step.status(),
                step.score(),
                updated,
                drawn ? fixture.home() : null,
                drawn ? fixture.away() : null,
                named ? referee : null);
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Plays it until it takes the course that it was given; each attempt has dice of its own. */
    private static List<Step> play(Fixture fixture, long seed) {
        for (int attempt = 0; ; attempt++) {
            Dice dice = new Dice(seed, fixture.id(), attempt);
            if (!fixture.knockOut()) {
                boolean disallowed = fixture.course() == Course.GOAL_DISALLOWED;
                return MatchPlay.league(dice, fixture.kickOff(), fixture.home(), fixture.away(), disallowed);
            }
            List<Step> steps = MatchPlay.knockOut(dice, fixture.kickOff(), fixture.home(), fixture.away());
            String duration = steps.get(steps.size() - 1).score().duration();
            boolean asWanted =
                    switch (fixture.course()) {
                        case EXTRA_TIME -> "EXTRA_TIME".equals(duration);
                        case SHOOT_OUT -> "PENALTY_SHOOTOUT".equals(duration);
                        case AS_IT_COMES, GOAL_DISALLOWED, POSTPONED -> true;
                    };
            if (asWanted) {
                return steps;
            }
        }
    }

    private static Instant midnight(Fixture fixture) {
        return fixture.kickOff()
                .atOffset(ZoneOffset.UTC)
                .with(LocalTime.MIDNIGHT)
                .toInstant();
    }
}
