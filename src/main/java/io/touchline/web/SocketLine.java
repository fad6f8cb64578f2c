package io.touchline.web;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WebSocket. Sends without waiting, which takes the server's own API: that of Spring waits. */
final class SocketLine implements Line {

    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);
    /** Try again later: RFC 6455 has no word for those who read too slowly. */
    private static final int TRY_AGAIN_LATER = 1013;

    private final Session session;

    SocketLine(Session session) {
        this.session = session;
    }

    @Override
    public void send(Note note, Sent done) {
        session.sendText(note.json(), Callback.from(() -> done.with(true), failure -> {
            log.debug("a socket takes no message", failure); // it was closed meanwhile
            done.with(false);
        }));
    }

    @Override
    public void close(String reason) {
        session.close(TRY_AGAIN_LATER, reason, Callback.NOOP);
    }
}
