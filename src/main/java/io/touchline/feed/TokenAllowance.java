package io.touchline.feed;

import java.time.Duration;
import java.time.Instant;

/** What one API token may still ask for. Guarded by the {@link RequestBudget} that it belongs to. */
final class TokenAllowance {

    /** The server counts in whole seconds, so the end of one window may seem to move by this much. */
    private static final Duration SAME_WINDOW = Duration.ofSeconds(5);

    private final int number;
    private final String token;
    private final Duration window;
    private int perWindow;
    private int left;
    private Instant renewedAt = Instant.MIN;
    private Instant restsUntil = Instant.MIN;

    TokenAllowance(int number, String token, int perWindow, Duration window) {
        this.number = number;
        this.token = token;
        this.perWindow = perWindow;
        this.left = perWindow;
        this.window = window;
    }

    /** The token itself, for the request's header; blank when the API is asked without one. Never for a log. */
    String secret() {
        return token;
    }

    /** The text without the token, should a server have sent it back. */
    String concealedIn(String text) {
        return token.isEmpty() ? text : text.replace(token, "(token " + number + ")");
    }

    /** Which token of the settings this is, from 1: what a log may say. */
    int number() {
        return number;
    }

    /** Begins a new window when the old one is over. */
    void renew(Instant now) {
        if (!now.isBefore(renewedAt)) {
            left = perWindow;
            renewedAt = now.plus(window);
        }
    }

    void take() {
        left--;
    }

    /**
     * Believes the server, with one exception: what it says was true when it answered, and requests that were sent since
     * then count as well. So what is left is raised only by a server that has begun a new window, or grants more in all
     * than was known.
     */
    void learn(int nowLeft, Instant nextRenewal) {
        boolean newWindow = nextRenewal.isAfter(renewedAt.plus(SAME_WINDOW));
        left = newWindow || nowLeft >= perWindow ? nowLeft : Math.min(left, nowLeft);
        renewedAt = nextRenewal;
        perWindow = Math.max(perWindow, nowLeft + 1);
    }

    void restUntil(Instant instant) {
        restsUntil = instant;
    }

    int usable(Instant now) {
        return now.isBefore(restsUntil) ? 0 : Math.max(0, left);
    }

    /** What a whole window grants; nothing while the token rests. */
    int grantedPerWindow(Instant now) {
        return now.isBefore(restsUntil) ? 0 : perWindow;
    }

    Instant usableAt() {
        return left > 0 || restsUntil.isAfter(renewedAt) ? restsUntil : renewedAt;
    }

    Instant renewedAt() {
        return renewedAt;
    }
}
