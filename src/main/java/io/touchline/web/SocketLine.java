package io.touchline.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WebSocket. Sends without waiting, which the API that is common to all servers can do for one message at a time. */
final class SocketLine implements Line {

    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

    private final Session session;

    SocketLine(Session session) {
        this.session = session;
    }

    @Override
    public void send(Note note, Sent done) {
        try {
            session.getAsyncRemote().sendText(note.json(), result -> done.with(result.isOK()));
        } catch (RuntimeException e) {
            log.debug("a socket takes no message", e); // it was closed meanwhile
            done.with(false);
        }
    }

    @Override
    public void close(String reason) {
        try {
            session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, reason));
        } catch (IOException | RuntimeException e) {
            log.debug("a socket was closed already", e);
        }
    }
}
