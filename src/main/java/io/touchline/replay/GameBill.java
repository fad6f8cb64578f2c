package io.touchline.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a game's first message says of it.
 *
 * @param home the home team, as {@code {"id": 217, "name": "Barcelona"}}; null if not known
 * @param away the other team; null if not known
 * @param competition as {@code {"id": 49, "name": "NWSL"}}; null if not known
 */
public record GameBill(ObjectNode home, ObjectNode away, ObjectNode competition) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String LINE_UP = "Starting XI";

    /** What the events tell: the home team's line-up comes first. */
    static GameBill of(List<GameEvent> events) {
        List<ObjectNode> teams = events.stream()
                .filter(event -> event.type().equals(LINE_UP))
                .limit(2)
                .map(event -> tree(event.json()).path("team"))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .toList();
        return new GameBill(teams.isEmpty() ? null : teams.get(0), teams.size() < 2 ? null : teams.get(1), null);
    }

    /** This, where the other does not know. */
    GameBill or(GameBill other) {
        return new GameBill(
                home == null ? other.home : home,
                away == null ? other.away : away,
                competition == null ? other.competition : competition);
    }

    String homeName() {
        return name(home);
    }

    String awayName() {
        return name(away);
    }

    private static String name(ObjectNode team) {
        return team == null ? null : team.path("name").asText(null);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was read once already
        }
    }
}
