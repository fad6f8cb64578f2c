package io.touchline.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fouls, and the cards for them and for other things. */
final class Discipline {

    private static final double YELLOW = 0.147;
    private static final double YELLOW_OF_BOOKED = 0.06;
    private static final double CARE_OF_BOOKED = 0.5;
    private static final double RED = 0.0027;
    private static final double MISBEHAVES = 0.0075;
    private static final double RED_FOR_IT = 0.03;
    private static final double FREE_KICK_SECONDS = 30;
    private static final double PENALTY_SECONDS = 75;
    private static final int FEWEST_PLAYERS = 8;

    private final Match match;
    private final Dice dice;
    private final EventLog log;

    Discipline(Match match) {
        this.match = match;
        this.dice = match.dice();
        this.log = match.log();
    }

    private enum Card {
        YELLOW(7, "Yellow Card"),
        SECOND_YELLOW(6, "Second Yellow"),
        RED(5, "Red Card");

        private final int id;
        private final String label;

        Card(int id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    /** Whoever has the ball is fouled. */
    void foul() {
        Side victims = match.with();
        Side side = match.against();
        Point at = match.at();
        boolean penalty = at.isInBox();
        Point place = at.mirrored();
        Role culprit = side.someone(
                dice, role -> role.nearness(place) * role.fouling() * (side.isBooked(role) ? CARE_OF_BOOKED : 1));
        ObjectNode foul = log.add(EventType.FOUL_COMMITTED, side, culprit, place);
        ObjectNode won = log.add(EventType.FOUL_WON, victims, match.role(), at);
        EventLog.relate(foul, won);
        if (penalty) {
            foul.putObject("foul_committed").put("penalty", true);
            won.putObject("foul_won").put("penalty", true);
        }
        double yellow = (side.isBooked(culprit) ? YELLOW_OF_BOOKED : YELLOW) * (penalty ? 2 : 1);
        if (dice.chance(RED) && canGo(side, culprit)) {
            show(Card.RED, foul.withObjectProperty("foul_committed"), side, culprit);
        } else if (dice.chance(yellow)) {
            yellow(foul, "foul_committed", side, culprit);
        }
        if (penalty) {
            match.interrupted(Restart.PENALTY, victims, Point.SPOT, PENALTY_SECONDS);
        } else {
            match.interrupted(Restart.FREE_KICK, victims, at, FREE_KICK_SECONDS);
        }
    }

    /** Now and then somebody complains too much while play is interrupted. */
    void interruption() {
        if (!dice.chance(MISBEHAVES)) {
            return;
        }
        Side side = dice.chance(0.5) ? match.home() : match.away();
        Role who = side.someone(dice, role -> side.isBooked(role) ? 0.1 : 1);
        boolean red = dice.chance(RED_FOR_IT) && canGo(side, who);
        if (side.isBooked(who) && !canGo(side, who)) {
            return;
        }
        ObjectNode event = log.add(EventType.BAD_BEHAVIOUR, side, who, null);
        if (red) {
            show(Card.RED, event.putObject("bad_behaviour"), side, who);
        } else {
            yellow(event, "bad_behaviour", side, who);
        }
    }

    private void yellow(ObjectNode event, String field, Side side, Role role) {
        if (!side.isBooked(role)) {
            side.book(role);
            show(Card.YELLOW, event.withObjectProperty(field), side, role);
        } else if (canGo(side, role)) {
            show(Card.SECOND_YELLOW, event.withObjectProperty(field), side, role);
        }
    }

    private static boolean canGo(Side side, Role role) {
        return role != Role.GOALKEEPER && side.players() > FEWEST_PLAYERS;
    }

    private static void show(Card card, ObjectNode in, Side side, Role role) {
        in.set("card", EventLog.named(card.id, card.label));
        if (card != Card.YELLOW) {
            side.sendOff(role);
        }
    }
}
