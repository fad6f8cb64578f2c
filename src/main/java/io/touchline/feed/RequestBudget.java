package io.touchline.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The requests that a feed may still make, over all its tokens and all its routes.
 *
 * <p>Each token has its own allowance a minute. The server's answers say how much of it is left; between answers each
 * request taken is counted here, so that routes that ask at the same time do not overdraw it together.
 */
final class RequestBudget {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Of what the tokens at work are granted, what may at most be kept back from the less important requests. */
    private static final double LARGEST_RESERVE = 0.8;

    private final Clock clock;
    private final List<TokenAllowance> tokens;

    /**
     * A budget for the given tokens; with none, one nameless allowance.
     *
     * @param requestsPerMinute of each token, until the server says otherwise
     */
    RequestBudget(List<String> tokens, int requestsPerMinute, Clock clock) {
        this.clock = clock;
        List<String> names = tokens.isEmpty() ? List.of("") : tokens;
        this.tokens = IntStream.range(0, names.size())
                .mapToObj(i -> new TokenAllowance(i + 1, names.get(i), requestsPerMinute, WINDOW))
                .toList();
    }

    /**
     * Takes one request from the token that has most left.
     *
     * @param moreImportantEvery how often requests come that go before this one; zero if none do. What those need until
     *     the allowance is renewed is kept for them.
     * @return the token to use, or empty when the request has to wait for another turn
     */
    synchronized Optional<TokenAllowance> take(Duration moreImportantEvery) {
        Instant now = clock.instant();
        tokens.forEach(token -> token.renew(now));
        int left = tokens.stream().mapToInt(token -> token.usable(now)).sum();
        if (left <= reserve(moreImportantEvery, now)) {
            return Optional.empty();
        }
        Optional<TokenAllowance> best = tokens.stream()
                .filter(token -> token.usable(now) > 0)
                .max(Comparator.comparingInt(token -> token.usable(now)));
        best.ifPresent(TokenAllowance::take);
        return best;
    }

    /** Believes what the server says is left of a token, and when it is renewed. */
    synchronized void learn(TokenAllowance token, int left, Duration untilRenewed) {
        token.learn(left, clock.instant().plus(untilRenewed));
    }

    /** Leaves a token alone for a time, as after 429. */
    synchronized void rest(TokenAllowance token, Duration time) {
        token.restUntil(clock.instant().plus(time));
    }

    /** Requests that may be made now with the given token, counted from 1. */
    synchronized int left(int number) {
        Instant now = clock.instant();
        TokenAllowance token = tokens.get(number - 1);
        token.renew(now);
        return token.usable(now);
    }

    /** How many tokens share the load. */
    int tokens() {
        return tokens.size();
    }

    /** When the next request can be made, if none can be made now. */
    synchronized Duration wait(Instant now) {
        return tokens.stream()
                .map(token -> token.usable(now) > 0 ? Duration.ZERO : Duration.between(now, token.usableAt()))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private int reserve(Duration moreImportantEvery, Instant now) {
        if (moreImportantEvery.isZero()) {
            return 0;
        }
        Duration untilRenewed = tokens.stream()
                .map(token -> Duration.between(now, token.renewedAt()))
                .max(Comparator.naturalOrder())
                .orElse(WINDOW);
        long needed = untilRenewed.dividedBy(moreImportantEvery) + 1;
        int granted =
                tokens.stream().mapToInt(token -> token.grantedPerWindow(now)).sum();
        return (int) Math.min(needed, LARGEST_RESERVE * granted);
    }
}
