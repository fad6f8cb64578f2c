package io.touchline.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One pass: who gets it, or who gets it instead. */
final class Passing {

    private static final double SHORT_PASS_SECONDS = 0.9;
    private static final double SECONDS_PER_YARD = 0.035;
    private static final double OUT = 0.24;
    private static final double OFFSIDE = 0.085;
    private static final double OFFSIDE_LINE = 88;
    private static final double OWN_GOAL = 0.0029;
    private static final double CLEARED_INTO_CORNER = 0.118;
    private static final double CORNER_ZONE = 96;
    private static final double LONG = 32;
    private static final double THROW_IN_SECONDS = 13;
    private static final double GOAL_KICK_SECONDS = 24;
    private static final double CORNER_SECONDS = 27;
    private static final double FREE_KICK_SECONDS = 25;

    private final Match match;
    private final Dice dice;
    private final EventLog log;

    Passing(Match match) {
        this.match = match;
        this.dice = match.dice();
        this.log = match.log();
    }

    /** A pass out of open play. */
    void open() {
        Point at = match.at();
        double forward = at.x() < 40 ? 9 : at.x() < 80 ? 6 : 3;
        Point target = at.moved(dice.around(forward, 13), dice.around((40 - at.y()) * 0.12, 15));
        double fails = 0.075 + 0.23 * target.x() / Point.LENGTH * target.x() / Point.LENGTH;
        to(target, fails + Math.max(0, at.distance(target) - 20) * 0.006, null);
    }

    /**
     * A pass to a place.
     *
     * @param fails how likely it does not arrive
     * @param kind what restart it is; null in open play
     */
    void to(Point target, double fails, Restart kind) {
        Side side = match.with();
        Point at = match.at();
        double length = at.distance(target);
        double seconds = SHORT_PASS_SECONDS + length * SECONDS_PER_YARD;
        ObjectNode event = log.add(EventType.PASS, side, match.role(), at);
        event.put("duration", EventLog.tenths(seconds));
        ObjectNode pass = event.putObject("pass");
        boolean arrives = !dice.chance(fails);
        Role receiver = side.someone(dice, role -> role == match.role() ? 0 : role.nearness(target));
        if (arrives && receiver != match.role()) {
            Player player = side.player(receiver);
            pass.set("recipient", EventLog.named(player.id(), player.name()));
        }
        pass.put("length", EventLog.tenths(length)).put("angle", EventLog.tenths(at.angle(target)));
        pass.set("height", length > LONG ? EventLog.named(3, "High Pass") : EventLog.named(1, "Ground Pass"));
        pass.set("end_location", EventLog.location(target));
        pass.set("body_part", EventLog.named(40, "Right Foot"));
        if (kind != null && kind.pass() != 0) {
            pass.set("type", EventLog.named(kind.pass(), kind.passLabel()));
        }
        log.pass(seconds);
        if (arrives) {
            ObjectNode receipt = log.add(EventType.BALL_RECEIPT, side, receiver, target);
            EventLog.relate(event, receipt);
            match.received(receiver, target, event);
        } else {
            fail(side, target, pass);
        }
    }

    private void fail(Side side, Point target, ObjectNode pass) {
        Side other = match.against();
        if (target.isInBox() && dice.chance(OWN_GOAL)) {
            pass.set("outcome", EventLog.named(9, "Incomplete"));
            ownGoal(side, other);
        } else if (target.x() > OFFSIDE_LINE && dice.chance(OFFSIDE)) {
            pass.set("outcome", EventLog.named(76, "Pass Offside"));
            match.interrupted(Restart.FREE_KICK, other, target.mirrored(), FREE_KICK_SECONDS);
        } else if (target.x() > CORNER_ZONE && dice.chance(CLEARED_INTO_CORNER)) {
            pass.set("outcome", EventLog.named(9, "Incomplete"));
            Point cleared = target.mirrored();
            log.add(EventType.CLEARANCE, other, match.near(other, cleared), cleared);
            match.interrupted(Restart.CORNER, side, corner(target), CORNER_SECONDS);
        } else if (dice.chance(OUT)) {
            pass.set("outcome", EventLog.named(75, "Out"));
            out(other, target);
        } else {
            pass.set("outcome", EventLog.named(9, "Incomplete"));
            Point won = target.mirrored();
            Role winner = match.near(other, won);
            EventType how = dice.chance(0.45) ? EventType.INTERCEPTION : EventType.BALL_RECOVERY;
            match.lost(winner, won);
            ObjectNode event = log.add(how, other, winner, won);
            if (how == EventType.INTERCEPTION) {
                event.putObject("interception").set("outcome", EventLog.named(16, "Success In Play"));
            }
        }
    }

    private void out(Side other, Point target) {
        if (target.x() > 112) {
            match.interrupted(Restart.GOAL_KICK, other, new Point(7, 40), GOAL_KICK_SECONDS);
        } else {
            Point line = new Point(target.x(), target.y() < 40 ? 0.5 : 79.5);
            match.interrupted(Restart.THROW_IN, other, line.mirrored(), THROW_IN_SECONDS);
        }
    }

    private void ownGoal(Side scores, Side other) {
        Point before = new Point(dice.between(2, 6), dice.between(36, 44));
        Role unlucky = other.someone(dice, role -> role == Role.GOALKEEPER ? 0.01 : role.nearness(before));
        ObjectNode scored = log.add(EventType.OWN_GOAL_FOR, scores.team());
        scored.set("location", EventLog.location(before.mirrored()));
        EventLog.relate(scored, log.add(EventType.OWN_GOAL_AGAINST, other, unlucky, before));
        scores.score();
        match.interrupted(Restart.KICK_OFF, other, new Point(60, 40), Shooting.AFTER_A_GOAL_SECONDS);
    }

    static Point corner(Point near) {
        return new Point(119.9, near.y() < 40 ? 0.1 : 79.9);
    }
}
