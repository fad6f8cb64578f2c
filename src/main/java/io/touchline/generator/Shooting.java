package io.touchline.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A shot, from how good its place is to what becomes of it. */
final class Shooting {

    static final double AFTER_A_GOAL_SECONDS = 58;
    /** How often a penalty goes in, as StatsBomb's model has it. */
    static final double PENALTY = 0.7835;

    private static final double FLIGHT_SECONDS = 0.8;
    private static final double CORNER_SECONDS = 27;
    private static final double GOAL_KICK_SECONDS = 26;
    private static final double HEADER = 0.42;

    private final Match match;
    private final Dice dice;
    private final EventLog log;

    Shooting(Match match) {
        this.match = match;
        this.dice = match.dice();
        this.log = match.log();
    }

    private enum Outcome {
        GOAL(97, "Goal"),
        SAVED(100, "Saved"),
        OFF_TARGET(98, "Off T"),
        BLOCKED(96, "Blocked"),
        POST(99, "Post"),
        WAYWARD(101, "Wayward");

        private final int id;
        private final String label;

        Outcome(int id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    /** By whoever has the ball, with the foot. */
    void open() {
        shoot(87, "Open Play", 40, "Right Foot", quality(match.at(), 1));
    }

    void header() {
        shoot(87, "Open Play", 37, "Head", quality(match.at(), HEADER));
    }

    void freeKick() {
        shoot(62, "Free Kick", 40, "Right Foot", 0.055);
    }

    /** The penalty of a match, from its spot. */
    void penalty() {
        match.ballAt(Point.SPOT);
        Outcome outcome = penaltyOutcome();
        ObjectNode shot = write(88, "Penalty", 40, "Right Foot", PENALTY, outcome);
        keeper(match.against(), shot, outcome, true);
        follow(outcome);
    }

    /** One of a shoot-out; it goes on with the next one, whatever becomes of it. @return whether it is a goal */
    boolean shootOut(Side side, Role taker) {
        match.interrupted(Restart.PENALTY, side, Point.SPOT, dice.between(35, 50));
        match.restarted();
        match.received(taker, Point.SPOT, null);
        Outcome outcome = penaltyOutcome();
        ObjectNode shot = write(88, "Penalty", 40, "Right Foot", PENALTY, outcome);
        keeper(match.against(), shot, outcome, true);
        return outcome == Outcome.GOAL;
    }

    /** The better the nearer, and with more of the goal to see; a little is luck. */
    private double quality(Point from, double share) {
        double distance = from.distance(Point.GOAL);
        double seen = Math.abs(from.angle(new Point(Point.LENGTH, 44)) - from.angle(new Point(Point.LENGTH, 36)));
        double logit = -0.37 + 0.36 * seen - 0.151 * distance + dice.around(0, 0.5);
        return Math.min(0.95, Math.max(0.01, share * match.with().finish() / (1 + StrictMath.exp(-logit))));
    }

    private void shoot(int type, String typeLabel, int part, String partLabel, double quality) {
        Outcome outcome = dice.chance(quality)
                ? Outcome.GOAL
                : Outcome.values()[1 + dice.weighted(new double[] {0.29, 0.36, 0.28, 0.02, 0.05})];
        ObjectNode shot = write(type, typeLabel, part, partLabel, quality, outcome);
        if (match.keyPass() != null) {
            ObjectNode pass = (ObjectNode) match.keyPass().get("pass");
            ((ObjectNode) shot.get("shot"))
                    .put("key_pass_id", match.keyPass().get("id").textValue());
            pass.put("assisted_shot_id", shot.get("id").textValue());
            pass.put(outcome == Outcome.GOAL ? "goal_assist" : "shot_assist", true);
        }
        Side other = match.against();
        if (outcome == Outcome.BLOCKED) {
            Point place = match.at().moved(3, 0).mirrored();
            ObjectNode block = log.add(EventType.BLOCK, other, match.near(other, place), place);
            EventLog.relate(shot, block);
        }
        keeper(other, shot, outcome, false);
        follow(outcome);
    }

    private ObjectNode write(int type, String typeLabel, int part, String partLabel, double quality, Outcome outcome) {
        ObjectNode event = log.add(EventType.SHOT, match.with(), match.role(), match.at());
        event.put("duration", FLIGHT_SECONDS);
        ObjectNode shot = event.putObject("shot");
        shot.put("statsbomb_xg", Math.round(quality * 1e6) / 1e6);
        shot.set("end_location", end(outcome));
        shot.set("outcome", EventLog.named(outcome.id, outcome.label));
        shot.set("type", EventLog.named(type, typeLabel));
        shot.set("body_part", EventLog.named(part, partLabel));
        shot.set("technique", EventLog.named(93, "Normal"));
        log.pass(FLIGHT_SECONDS);
        return event;
    }

    private com.fasterxml.jackson.databind.node.ArrayNode end(Outcome outcome) {
        return switch (outcome) {
            case GOAL, SAVED -> EventLog.location(new Point(Point.LENGTH, dice.between(36.2, 43.8)));
            case POST -> EventLog.location(new Point(Point.LENGTH, dice.chance(0.5) ? 36 : 44));
            case BLOCKED -> EventLog.location(match.at().moved(3, dice.around(0, 1)));
            default ->
                EventLog.location(
                        new Point(Point.LENGTH, dice.chance(0.5) ? dice.between(26, 35.5) : dice.between(44.5, 54)));
        };
    }

    private void keeper(Side other, ObjectNode shot, Outcome outcome, boolean isPenalty) {
        if (!other.has(Role.GOALKEEPER)) {
            return;
        }
        Point line = new Point(dice.between(1, 4), dice.between(37, 43));
        ObjectNode event = log.add(EventType.GOAL_KEEPER, other, Role.GOALKEEPER, line);
        ObjectNode keeper = event.putObject("goalkeeper");
        keeper.set(
                "type",
                switch (outcome) {
                    case GOAL ->
                        isPenalty ? EventLog.named(28, "Penalty Conceded") : EventLog.named(26, "Goal Conceded");
                    case SAVED -> isPenalty ? EventLog.named(29, "Penalty Saved") : EventLog.named(33, "Shot Saved");
                    default -> EventLog.named(32, "Shot Faced");
                });
        EventLog.relate(shot, event);
    }

    private void follow(Outcome outcome) {
        Side shoots = match.with();
        Side other = match.against();
        switch (outcome) {
            case GOAL -> {
                shoots.score();
                match.interrupted(Restart.KICK_OFF, other, new Point(60, 40), AFTER_A_GOAL_SECONDS);
            }
            case SAVED -> {
                if (dice.chance(0.35)) {
                    match.interrupted(Restart.CORNER, shoots, Passing.corner(match.at()), CORNER_SECONDS);
                } else {
                    match.interrupted(Restart.KEEPER, other, new Point(8, 40), 6);
                }
            }
            case BLOCKED, POST -> {
                if (dice.chance(0.28)) {
                    match.interrupted(Restart.CORNER, shoots, Passing.corner(match.at()), CORNER_SECONDS);
                } else {
                    Point loose = new Point(dice.between(95, 112), dice.between(25, 55)).mirrored();
                    Role winner = match.near(other, loose);
                    match.lost(winner, loose);
                    log.add(EventType.BALL_RECOVERY, other, winner, loose);
                }
            }
            default -> match.interrupted(Restart.GOAL_KICK, other, new Point(7, 40), GOAL_KICK_SECONDS);
        }
    }

    private Outcome penaltyOutcome() {
        Outcome[] outcomes = {Outcome.GOAL, Outcome.SAVED, Outcome.OFF_TARGET, Outcome.POST};
        return outcomes[dice.weighted(new double[] {PENALTY, 0.15, 0.05, 1 - PENALTY - 0.2})];
    }
}
