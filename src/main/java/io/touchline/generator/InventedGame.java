package io.touchline.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.replay.GameBill;
import io.touchline.replay.RecordedGame;
import java.util.List;
import java.util.zip.CRC32;

/** A match from its line-ups to its last whistle. */
public final class InventedGame {

    private static final double HOME_ADVANTAGE = 1.14;
    private static final double AWAY = 0.88;
    private static final double HALF_SECONDS = 45 * 60;
    private static final double EXTRA_HALF_SECONDS = 15 * 60;
    private static final int FORMATION = 433;
    private static final int FIRST_COMPETITION = 9_000;

    private final GameOrder order;
    private final Dice dice;
    private final Match match;
    private final EventLog log;
    private final Play play;

    private InventedGame(GameOrder order) {
        this.order = order;
        this.dice = new Dice(order.seed());
        Team home = Team.of(order.home());
        Team away = Team.of(order.away());
        this.log = new EventLog(dice, home);
        this.match = new Match(dice, log, new Side(home, HOME_ADVANTAGE), new Side(away, AWAY));
        this.play = new Play(match);
    }

    /** The game with all its events. The same order makes the same game, byte for byte. */
    public static RecordedGame of(GameOrder order) {
        InventedGame game = new InventedGame(order);
        game.play();
        ObjectNode competition =
                order.competition() == null ? null : EventLog.named(number(order.competition()), order.competition());
        return new RecordedGame(
                order.gameId(),
                order.json(),
                game.log.events(),
                new GameBill(bill(game.match.home()), bill(game.match.away()), competition));
    }

    /** Its events as they were written, for whoever counts them. */
    static List<ObjectNode> nodes(GameOrder order) {
        InventedGame game = new InventedGame(order);
        game.play();
        return game.log.nodes();
    }

    private static ObjectNode bill(Side side) {
        return EventLog.named(side.team().id(), side.team().name());
    }

    private static int number(String name) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return FIRST_COMPETITION + (int) (hash.getValue() % 100_000);
    }

    private void play() {
        lineUp(match.home());
        lineUp(match.away());
        Side first = dice.chance(0.5) ? match.home() : match.away();
        Side second = first == match.home() ? match.away() : match.home();
        period(1, first, HALF_SECONDS + dice.between(40, 220));
        period(2, second, HALF_SECONDS + dice.between(150, 420));
        if (order.knockOut() && isDraw()) {
            period(3, first, EXTRA_HALF_SECONDS + dice.between(0, 90));
            period(4, second, EXTRA_HALF_SECONDS + dice.between(20, 120));
            if (isDraw()) {
                begin(5);
                new ShootOut(match).play();
                end();
            }
        }
    }

    private boolean isDraw() {
        return match.home().goals() == match.away().goals();
    }

    private void period(int number, Side kicksOff, double seconds) {
        begin(number);
        match.interrupted(Restart.KICK_OFF, kicksOff, new Point(60, 40), 0);
        while (log.seconds() < seconds || match.restart() == Restart.PENALTY) {
            play.next();
        }
        end();
    }

    private void begin(int period) {
        log.beginPeriod(period);
        both(EventType.HALF_START);
    }

    private void end() {
        both(EventType.HALF_END);
    }

    private void both(EventType type) {
        EventLog.relate(
                log.add(type, match.home().team()), log.add(type, match.away().team()));
    }

    private void lineUp(Side side) {
        ObjectNode event = log.add(EventType.STARTING_XI, side.team());
        event.put("duration", 0.0);
        ObjectNode tactics = event.putObject("tactics");
        tactics.put("formation", FORMATION);
        ArrayNode players = tactics.putArray("lineup");
        for (Role role : Role.ALL) {
            Player player = side.player(role);
            ObjectNode line = players.addObject();
            line.set("player", EventLog.named(player.id(), player.name()));
            line.set("position", EventLog.named(role.id(), role.label()));
            line.put("jersey_number", player.jersey());
        }
    }
}
