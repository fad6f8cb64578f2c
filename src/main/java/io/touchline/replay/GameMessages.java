package io.touchline.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The values of a game's records: {@code {"game_id": …, "event": …}}.
 *
 * <p>Besides the events of the match there are two of ours, of type 0, which no event of StatsBomb's has. {@code Game Start}
 * is the first of each run; its id is the run's, so that whoever drops events that came already knows a game that begins anew.
 * {@code Game End} is the last: the last {@code Half End} does not tell whether extra time follows.
 */
final class GameMessages {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int OURS = 0;

    private final String gameId;
    private final String run;

    GameMessages(String gameId, String run) {
        this.gameId = gameId;
        this.run = run;
    }

    String start(String source, double speed, GameBill bill) {
        ObjectNode event = event(run, 0, new Position(1, 0, false), "Game Start");
        ObjectNode start = event.putObject("game_start").put("source", source).put("speed", speed);
        start.set("home_team", bill.home());
        start.set("away_team", bill.away());
        start.set("competition", bill.competition());
        return value(event.toString());
    }

    String event(byte[] json) {
        return value(new String(json, StandardCharsets.UTF_8));
    }

    /**
     * The last message.
     *
     * @param index one more than that of any event
     * @param reason {@code finished} or {@code stopped}
     */
    String end(int index, Position at, String reason) {
        String id = UUID.nameUUIDFromBytes((run + " end").getBytes(StandardCharsets.UTF_8))
                .toString();
        ObjectNode event = event(id, index, at, "Game End");
        event.putObject("game_end").put("reason", reason);
        return value(event.toString());
    }

    private static ObjectNode event(String id, int index, Position at, String type) {
        int minutes = at.minute() - MatchClock.firstMinute(at.period());
        ObjectNode event = JSON.objectNode()
                .put("id", id)
                .put("index", index)
                .put("period", at.period())
                .put("timestamp", "%02d:%02d:00.000".formatted(minutes / 60, minutes % 60))
                .put("minute", at.minute())
                .put("second", 0);
        event.putObject("type").put("id", OURS).put("name", type);
        return event;
    }

    private String value(String event) {
        return "{\"game_id\":" + JSON.textNode(gameId) + ",\"event\":" + event + "}";
    }
}
