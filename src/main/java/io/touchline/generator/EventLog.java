package io.touchline.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.replay.GameEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes down the events of a match, each with what all events have. */
final class EventLog {

    private static final int[] FIRST_MINUTE = {0, 0, 45, 90, 105, 120};
    private static final int REGULAR_PLAY = 1;

    private final Dice dice;
    private final List<ObjectNode> events = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private int period = 1;
    private long millis;
    private int possession = 1;
    private Team possessionTeam;
    private int pattern = REGULAR_PLAY;
    private String patternLabel = "Regular Play";

    EventLog(Dice dice, Team first) {
        this.dice = dice;
        this.possessionTeam = first;
    }

    void beginPeriod(int next) {
        period = next;
        millis = 0;
    }

    int period() {
        return period;
    }

    /** Seconds since the period began. */
    double seconds() {
        return millis / 1000.0;
    }

    /** As the match clock shows it. */
    double minute() {
        return FIRST_MINUTE[period] + millis / 60_000.0;
    }

    void pass(double seconds) {
        millis += Math.round(seconds * 1000);
    }

    /** From now on the ball belongs to that team, out of open play or a restart. */
    void possession(Team team, Restart restart) {
        possession++;
        possessionTeam = team;
        pattern = restart == null ? REGULAR_PLAY : restart.pattern();
        patternLabel = restart == null ? "Regular Play" : restart.patternLabel();
    }

    /** An event of the team as a whole. */
    ObjectNode add(EventType type, Team team) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("id", dice.uuid().toString())
                .put("index", events.size() + 1)
                .put("period", period)
                .put("timestamp", timestamp())
                .put("minute", FIRST_MINUTE[period] + (int) (millis / 60_000))
                .put("second", (int) (millis / 1000 % 60));
        event.set("type", named(type.id(), type.label()));
        event.put("possession", possession);
        event.set("possession_team", named(possessionTeam.id(), possessionTeam.name()));
        event.set("play_pattern", named(pattern, patternLabel));
        event.set("team", named(team.id(), team.name()));
        events.add(event);
        times.add(millis);
        return event;
    }

    /** An event of a player. */
    ObjectNode add(EventType type, Side side, Role role, Point where) {
        ObjectNode event = add(type, side.team());
        Player player = side.player(role);
        event.set("player", named(player.id(), player.name()));
        event.set("position", named(role.id(), role.label()));
        if (where != null) {
            event.set("location", location(where));
        }
        return event;
    }

    /** Each names the other. */
    static void relate(ObjectNode one, ObjectNode other) {
        one.withArray("related_events").add(other.get("id").textValue());
        other.withArray("related_events").add(one.get("id").textValue());
    }

    static ObjectNode named(int id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }

    static ArrayNode location(Point point) {
        return JsonNodeFactory.instance.arrayNode().add(tenths(point.x())).add(tenths(point.y()));
    }

    static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /** As they were written, for whoever counts them. */
    List<ObjectNode> nodes() {
        return events;
    }

    List<GameEvent> events() {
        List<GameEvent> done = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            ObjectNode event = events.get(i);
            done.add(new GameEvent(
                    i + 1,
                    event.get("period").intValue(),
                    times.get(i),
                    event.get("type").get("name").textValue(),
                    event.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return done;
    }

    private String timestamp() {
        long seconds = millis / 1000;
        return two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60) + "."
                + String.valueOf(1000 + millis % 1000).substring(1);
    }

    private static String two(long number) {
        return (number < 10 ? "0" : "") + number;
    }
}
