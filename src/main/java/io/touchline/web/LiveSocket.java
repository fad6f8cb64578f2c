package io.touchline.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code /ws}: on connecting the present state of all games, then each change; with {@code ?game=ID} of that game alone. With
 * {@code ?epoch=…&after=NUMBER}, of the last message, it goes on where a lost connection was.
 *
 * <p>Understands {@code {"subscribe": "all" | GAME_ID, "epoch": …, "after": NUMBER}}, the last two if they are known, and
 * {@code {"ping": NUMBER}}.
 */
final class LiveSocket extends TextWebSocketHandler {

    private static final String ALL = "all";

    private final LiveHub hub;
    private final LiveMessages messages;
    private final ConnectionLimit limit;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<String, Connected> connected = new ConcurrentHashMap<>();

    private record Connected(Follower follower, String address) {}

    LiveSocket(LiveHub hub, LiveMessages messages, ConnectionLimit limit, ObjectMapper json, Clock clock) {
        this.hub = hub;
        this.messages = messages;
        this.limit = limit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        String address = session.getRemoteAddress() == null
                ? "unknown"
                : session.getRemoteAddress().getAddress().getHostAddress();
        if (!limit.admits(address)) {
            session.close(CloseStatus.SERVICE_OVERLOAD.withReason("too many connections"));
            return;
        }
        SocketLine line = new SocketLine(((JettyWebSocketSession) session).getNativeSession());
        MultiValueMap<String, String> wanted =
                UriComponentsBuilder.fromUri(session.getUri()).build().getQueryParams();
        Follower follower = new Follower(new Mailbox(line, clock), wanted.getFirst("game"));
        connected.put(session.getId(), new Connected(follower, address));
        hub.add(follower, wanted.getFirst("epoch"), number(wanted.getFirst("after")));
    }

    private static long number(String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0; // then all of it is sent
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Connected one = connected.get(session.getId());
        if (one == null) {
            return;
        }
        JsonNode said;
        try {
            said = json.readTree(message.getPayload());
        } catch (IOException e) {
            one.follower().mailbox().put(messages.error("this is no JSON"));
            return;
        }
        if (said.path("ping").isIntegralNumber()) {
            one.follower().mailbox().put(messages.pong(said.path("ping").asLong()));
        } else if (said.path("subscribe").isTextual()) {
            String wanted = said.path("subscribe").asText();
            one.follower().follow(ALL.equals(wanted) ? null : wanted);
            hub.start(
                    one.follower(),
                    said.path("epoch").asText(null),
                    said.path("after").asLong(0));
        } else {
            one.follower().mailbox().put(messages.error("say {\"subscribe\": \"all\"}, a game's id, or {\"ping\": 1}"));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Connected one = connected.remove(session.getId());
        if (one != null) {
            hub.remove(one.follower());
            limit.left(one.address());
        }
    }
}
