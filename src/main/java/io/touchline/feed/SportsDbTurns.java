package io.touchline.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.springframework.boot.convert.DurationStyle;

/**
 * Decides at each tick of a route whether it asks TheSportsDB now; routes use it as the bean {@code sportsDbTurns}.
 *
 * <p>Live scores, broadcasts and what live scores lead to go before the night's work. When nothing is answered any more,
 * one request a minute is made, until the API is back.
 */
public final class SportsDbTurns {

    private static final String ID = "{id}";
    private static final String BASE = "/api/v2/json";
    /** A tick that comes this much early still counts: timers are not exact. */
    private static final double EARLY = 0.05;

    private static final int MOST_UNANSWERED = 3;

    private final SportsDbSettings settings;
    private final RequestBudget budget;
    private final SportsDbWork work;
    private final FeedMonitor monitor;
    private final Clock clock;
    private final Map<String, Turns> turns = new HashMap<>();
    private int unanswered;
    private Instant lastRequest = Instant.MIN;

    /** The turns of one route that has no jobs. */
    private static final class Turns {
        private Instant began = Instant.MIN;
        private boolean isRetry;
        private boolean isDone = true;
    }

    SportsDbTurns(
            SportsDbSettings settings, RequestBudget budget, SportsDbWork work, FeedMonitor monitor, Clock clock) {
        this.settings = settings;
        this.budget = budget;
        this.work = work;
        this.monitor = monitor;
        this.clock = clock;
    }

    /**
     * A turn once a period; one that failed is tried once more after a minute.
     *
     * @param type what the turn yields
     * @param topic where its records go
     * @param path the URL's path below the API's base path
     * @param period such as 2m
     */
    public synchronized void take(Exchange exchange, String type, String topic, String path, String period) {
        Turns ofRoute = turns.computeIfAbsent(exchange.getFromRouteId(), id -> new Turns());
        Duration regular = DurationStyle.detectAndParse(period);
        boolean retries =
                !ofRoute.isDone && !ofRoute.isRetry && settings.retryAfter().compareTo(regular) < 0;
        Duration wait = retries ? settings.retryAfter() : regular;
        Instant now = clock.instant();
        Duration early = Duration.ofMillis((long) (wait.toMillis() * EARLY));
        if (ofRoute.began.plus(wait).minus(early).isAfter(now) || !begin(exchange, type, topic, path, Duration.ZERO)) {
            exchange.setRouteStop(true);
            return;
        }
        ofRoute.began = now;
        ofRoute.isRetry = retries;
        ofRoute.isDone = false;
    }

    /** A turn for the route's next job, if it has one; the job's id replaces {@code {id}} in the path. */
    public synchronized void takeNext(Exchange exchange, String type, String topic, String path, String period) {
        Optional<SportsDbJob> next = settings.enabled() ? work.peek(exchange.getFromRouteId()) : Optional.empty();
        if (next.isEmpty()
                || !begin(
                        exchange,
                        type,
                        topic,
                        path.replace(ID, next.get().id()),
                        work.isLive(next.get()) ? Duration.ZERO : moreImportantEvery())) {
            exchange.setRouteStop(true);
            return;
        }
        work.taken(next.get());
        exchange.setProperty(SportsDbJob.PROPERTY, next.get());
    }

    /** The API is there. */
    synchronized void answered() {
        unanswered = 0;
    }

    /** The turn's records are sent. */
    synchronized void done(String routeId) {
        Turns ofRoute = turns.get(routeId);
        if (ofRoute != null) {
            ofRoute.isDone = true;
        }
    }

    private boolean begin(Exchange exchange, String type, String topic, String path, Duration moreImportantEvery) {
        Instant now = clock.instant();
        boolean isAway = unanswered >= MOST_UNANSWERED && now.isBefore(lastRequest.plus(settings.retryAfter()));
        if (!settings.enabled() || isAway) {
            return false;
        }
        String routeId = exchange.getFromRouteId();
        Optional<TokenAllowance> key = budget.take(moreImportantEvery);
        if (key.isEmpty()) {
            monitor.noBudget(routeId, moreImportantEvery.isZero() ? budget.wait(now) : Duration.ZERO);
            return false;
        }
        unanswered++;
        lastRequest = now;
        String poll = UUID.randomUUID().toString();
        String url = settings.url() + BASE + path;
        exchange.setProperty(PollTurn.PROPERTY, new PollTurn(poll, routeId, type, topic, null, url, key.get(), false));
        var message = exchange.getMessage();
        message.setBody(null);
        message.setHeader(Exchange.HTTP_METHOD, "GET");
        message.setHeader(Exchange.HTTP_PATH, BASE + path);
        message.setHeader("Accept", "application/json");
        if (!key.get().secret().isEmpty()) {
            message.setHeader("X-API-KEY", key.get().secret());
        }
        return true;
    }

    /** How often requests come that go before the night's. */
    private Duration moreImportantEvery() {
        return settings.liveScorePeriod().dividedBy(2L + work.liveWaiting());
    }
}
