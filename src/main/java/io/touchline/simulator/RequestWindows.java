package io.touchline.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the requests of each token in windows of one minute, as the API's free tier does.
 *
 * <p>A window opens with a token's first request and is not prolonged by refused ones.
 */
final class RequestWindows {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int limit;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    RequestWindows(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Counts one request of this token and tells whether it is granted. */
    synchronized Grant count(String token) {
        Instant now = clock.instant();
        Window window = windows.get(token);
        if (window == null || !now.isBefore(window.closes) || now.isBefore(window.closes.minus(WINDOW))) {
            window = new Window(now.plus(WINDOW));
            windows.put(token, window);
        }
        boolean granted = window.used < limit;
        if (granted) {
            window.used++;
        }
        long left = Duration.between(now, window.closes).plusMillis(999).toSeconds();
        return new Grant(granted, limit - window.used, left);
    }

    /**
     * @param granted whether the request may be answered
     * @param available requests left in this window
     * @param resetSeconds seconds until the next window, rounded up
     */
    record Grant(boolean granted, int available, long resetSeconds) {}

    private static final class Window {
        private final Instant closes;
        private int used;

        private Window(Instant closes) {
            this.closes = closes;
        }
    }
}
