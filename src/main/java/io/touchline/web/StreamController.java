package io.touchline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Games")
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
    @Operation(
            summary = "All games, or one, as they change: Server-Sent Events",
            description =
                    "The events state, game and heartbeat, each with a JSON object as on the WebSocket /ws. Does not end.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE)))
    @GetMapping("/api/games/stream")
    void follow(
            @Parameter(description = "Id of the only game that is followed") @RequestParam(required = false)
                    String game,
            @Parameter(description = "The id of the last event that is known; the stream goes on after it")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    String last,
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
        StreamLine line = new StreamLine(async, games.epoch());
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
