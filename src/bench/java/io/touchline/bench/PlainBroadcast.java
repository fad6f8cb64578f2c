package io.touchline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.Touchline;
import io.touchline.live.GameChange;
import io.touchline.live.GameListener;
import io.touchline.live.GameMessage;
import io.touchline.live.Games;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * The yardstick for those who follow: Spring's WebSocket as tutorials show it, in the same service, with the same games and the
 * same messages. Each change is sent to one session after the other, in a loop.
 */
final class PlainBroadcast extends TextWebSocketHandler implements GameListener {

    static final String PATH = "/plain";

    private final Games games;
    private final ObjectMapper json;
    private final Set<WebSocketSession> sessions = ConcurrentHashMap.newKeySet();

    private PlainBroadcast(Games games, ObjectMapper json) {
        this.games = games;
        this.json = json;
        games.listen(this);
    }

    /** What Spring adds to the service. */
    static class Beans {

        @Bean
        WebSocketConfigurer plainBroadcast(Games games, ObjectMapper json) {
            return registry -> registry.addHandler(new PlainBroadcast(games, json), PATH);
        }
    }

    /** Takes the same arguments as the service. */
    public static void main(String[] arguments) {
        new SpringApplication(Touchline.class, Beans.class).run(arguments);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        var present = games.present();
        ObjectNode state = message("state", present.number());
        state.set(
                "games",
                json.valueToTree(present.games().stream()
                        .map(game -> GameMessage.of(game, present.number()))
                        .toList()));
        session.sendMessage(new TextMessage(json.writeValueAsString(state)));
        sessions.add(session);
    }

    @Override
    public void changed(GameChange change) {
        ObjectNode message = message("game", change.number());
        message.set("game", json.valueToTree(GameMessage.of(change)));
        message.set("what", json.valueToTree(change.kinds()));
        try {
            String text = json.writeValueAsString(message);
            for (WebSocketSession session : sessions) {
                send(session, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sessions.remove(session);
    }

    private void send(WebSocketSession session, String text) {
        try {
            session.sendMessage(new TextMessage(text));
        } catch (IOException | RuntimeException e) {
            sessions.remove(session);
        }
    }

    private ObjectNode message(String type, long number) {
        return json.createObjectNode()
                .put("type", type)
                .put("epoch", games.present().epoch())
                .put("seq", number);
    }
}
