package io.touchline.web;

import io.touchline.live.Games;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/games/stream}: the same as the WebSocket, as Server-Sent Events. */
@RestController
final class StreamController {

    private final LiveHub hub;
    private final Games games;
    private final ConnectionLimit limit;
    private final Clock clock;

    StreamController(LiveHub hub, Games games, ConnectionLimit limit, Clock clock) {
        this.hub = hub;
        this.games = games;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Follows all games, or one.
     *
     * @param game id of the only one that is followed
     * @param last what a browser says by itself when it connects again
     */
    @GetMapping("/api/games/stream")
    void follow(
            @RequestParam(required = false) String game,
            @RequestHeader(name = "Last-Event-ID", required = false) String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String address = request.getRemoteAddr();
        if (!limit.admits(address)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many connections");
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        StreamLine line = new StreamLine(async, games.present().epoch());
        Follower follower = new Follower(new Mailbox(line, clock), game);
        async.addListener(new WhenOver(line, follower, address));
        line.open();
        int colon = last == null ? -1 : last.lastIndexOf(':');
        hub.add(follower, colon < 0 ? null : last.substring(0, colon), number(last, colon));
    }

    private static long number(String last, int colon) {
        try {
            return colon < 0 ? 0 : Long.parseLong(last.substring(colon + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private final class WhenOver implements AsyncListener {

        private final StreamLine line;
        private final Follower follower;
        private final String address;

        WhenOver(StreamLine line, Follower follower, String address) {
            this.line = line;
            this.follower = follower;
            this.address = address;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            line.over();
            hub.remove(follower);
            limit.left(address);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            line.close("lasted too long");
        }

        @Override
        public void onError(AsyncEvent event) {
            line.close("is gone");
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // it is over only once
        }
    }
}
