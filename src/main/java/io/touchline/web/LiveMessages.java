package io.touchline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.live.Game;
import io.touchline.live.GameChange;
import io.touchline.live.GameMessage;
import io.touchline.live.Present;
import java.util.List;

/**
 * Messages to those who follow, as JSON: {@code {"type": "state" | "game" | "heartbeat" | "pong", "epoch", "seq", …}}.
 *
 * <p>A {@code state} has {@code games}, all that there are; a {@code game} has one, as it stands, and in {@code what} what is
 * different. {@code seq} counts the changes of all games since the instance began, which {@code epoch} names.
 */
final class LiveMessages {

    private final ObjectMapper json;

    LiveMessages(ObjectMapper json) {
        this.json = json;
    }

    /** All games. */
    Note state(Present present) {
        return state(present, present.games());
    }

    /** One game, or none if it is not known. */
    Note state(Present present, String gameId) {
        return state(
                present,
                present.games().stream()
                        .filter(game -> game.id().equals(gameId))
                        .toList());
    }

    Note change(GameChange change, String epoch) {
        ObjectNode message = message("game", epoch, change.number());
        message.set("game", json.valueToTree(GameMessage.of(change)));
        message.set("what", json.valueToTree(change.kinds()));
        return new Note(change.gameId(), change.number(), "game", text(message));
    }

    Note heartbeat(String epoch, long number) {
        return Note.ofNoGame(number, "heartbeat", text(message("heartbeat", epoch, number)));
    }

    Note pong(long number) {
        ObjectNode message = json.createObjectNode();
        return Note.ofNoGame(number, "pong", text(message.put("type", "pong").put("ping", number)));
    }

    /** Something that somebody sent cannot be understood. */
    Note error(String detail) {
        ObjectNode message = json.createObjectNode();
        return Note.ofNoGame(0, "error", text(message.put("type", "error").put("detail", detail)));
    }

    private Note state(Present present, List<Game> games) {
        ObjectNode message = message("state", present.epoch(), present.number());
        message.set(
                "games",
                json.valueToTree(games.stream()
                        .map(game -> GameMessage.of(game, present.number()))
                        .toList()));
        return Note.ofNoGame(present.number(), "state", text(message));
    }

    private ObjectNode message(String type, String epoch, long number) {
        return json.createObjectNode().put("type", type).put("epoch", epoch).put("seq", number);
    }

    private String text(ObjectNode message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
