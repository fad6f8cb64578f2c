package io.touchline.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What happens next: the ball is carried, passed, shot, lost, or somebody is fouled; or play goes on after an interruption. */
final class Play {

    private static final double HOLDS_SECONDS = 0.9;
    private static final double CARRIES = 0.62;
    private static final double DISPOSSESSED = 0.035;
    private static final double FOULED = 0.0276;
    private static final double FOULED_IN_BOX = 0.0058;
    private static final double SHOOTS = 0.347;
    private static final double FARTHEST_SHOT = 34;

    private final Match match;
    private final Dice dice;
    private final EventLog log;
    private final Passing passing;
    private final Shooting shooting;
    private final Discipline discipline;
    private final Substitutions substitutions;

    Play(Match match) {
        this.match = match;
        this.dice = match.dice();
        this.log = match.log();
        this.passing = new Passing(match);
        this.shooting = new Shooting(match);
        this.discipline = new Discipline(match);
        this.substitutions = new Substitutions(match);
    }

    void next() {
        if (match.restart() != null) {
            substitutions.interruption();
            discipline.interruption();
            restart(match.restart());
            return;
        }
        log.pass(dice.between(0.3, 2 * HOLDS_SECONDS));
        if (match.role() != Role.GOALKEEPER && dice.chance(CARRIES)) {
            carry();
        }
        if (dice.chance(shot(match.at()) * match.with().attack())) {
            shooting.open();
        } else if (dice.chance(match.at().isInBox() ? FOULED_IN_BOX : FOULED)) {
            discipline.foul();
        } else if (match.at().x() > 35 && dice.chance(DISPOSSESSED)) {
            duel();
        } else {
            passing.open();
        }
    }

    /** How likely somebody shoots from there at once. */
    private static double shot(Point from) {
        double distance = from.distance(Point.GOAL);
        return distance > FARTHEST_SHOT ? 0 : SHOOTS * StrictMath.exp(-distance / 22);
    }

    private void carry() {
        Point from = match.at();
        Point to = from.moved(dice.around(3.5, 4), dice.around(0, 3));
        double seconds = 0.5 + from.distance(to) / 4;
        ObjectNode event = log.add(EventType.CARRY, match.with(), match.role(), from);
        event.put("duration", EventLog.tenths(seconds));
        event.putObject("carry").set("end_location", EventLog.location(to));
        log.pass(seconds);
        match.ballAt(to);
    }

    private void duel() {
        Side other = match.against();
        Point place = match.at().mirrored();
        Role winner = match.near(other, place);
        ObjectNode event = log.add(EventType.DUEL, other, winner, place);
        ObjectNode duel = event.putObject("duel");
        duel.set("type", EventLog.named(11, "Tackle"));
        duel.set("outcome", EventLog.named(16, "Success In Play"));
        match.lost(winner, place);
    }

    private void restart(Restart how) {
        Point at = match.at();
        Side side = match.with();
        match.restarted();
        match.received(taker(how, side, at), at, null);
        switch (how) {
            case KICK_OFF -> passing.to(new Point(dice.between(40, 52), dice.between(28, 52)), 0, how);
            case THROW_IN -> passing.to(at.moved(dice.around(4, 8), at.y() < 40 ? 10 : -10), 0.12, how);
            case GOAL_KICK -> passing.to(new Point(dice.between(25, 75), dice.between(12, 68)), 0.33, how);
            case CORNER -> corner();
            case FREE_KICK -> freeKick(at);
            case PENALTY -> shooting.penalty();
            default -> passing.open();
        }
    }

    private Role taker(Restart how, Side side, Point at) {
        return switch (how) {
            case GOAL_KICK, KEEPER -> Role.GOALKEEPER;
            case PENALTY, CORNER -> side.someone(dice, Role::shooting);
            case KICK_OFF -> side.has(Role.CENTRE_FORWARD) ? Role.CENTRE_FORWARD : match.near(side, at);
            default -> side.someone(dice, role -> role == Role.GOALKEEPER && at.x() > 40 ? 0 : role.nearness(at));
        };
    }

    private void corner() {
        Side side = match.with();
        passing.to(new Point(dice.between(108, 115), dice.between(32, 48)), 0.62, Restart.CORNER);
        if (match.with() == side && match.restart() == null && dice.chance(0.75)) {
            shooting.header();
        }
    }

    private void freeKick(Point at) {
        boolean inFront = at.x() > 88 && Math.abs(at.y() - 40) < 20;
        if (inFront && dice.chance(0.45)) {
            shooting.freeKick();
        } else {
            passing.to(at.moved(dice.around(14, 10), dice.around((40 - at.y()) * 0.3, 8)), 0.2, Restart.FREE_KICK);
        }
    }
}
