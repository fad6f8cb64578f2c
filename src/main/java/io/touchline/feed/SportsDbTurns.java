package io.touchline.feed;

import io.touchline.schedule.NoTurnException;
import io.touchline.schedule.Plan;
import io.touchline.schedule.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.springframework.boot.convert.DurationStyle;

/**
 * Decides at each tick of a route whether it asks TheSportsDB now; routes use it as the bean {@code sportsDbTurns}.
 *
 * <p>Live scores, broadcasts and what live scores lead to go before the night's work. When nothing is answered any more,
 * one request a minute is made, until the API is back.
 */
public final class SportsDbTurns implements Turns {

    private static final String ID = "{id}";
    private static final String NEXT_JOB = "takeNext";
    private static final Pattern LAST_ARGUMENT = Pattern.compile("'([^']*)'\\s*\\)\\s*$");
    private static final String BASE = "/api/v2/json";
    /** A tick that comes this much early still counts: timers are not exact. */
    private static final double EARLY = 0.05;

    private static final int MOST_UNANSWERED = 3;

    private final SportsDbSettings settings;
    private final RequestBudget budget;
    private final SportsDbWork work;
    private final FeedMonitor monitor;
    private final Clock clock;
    private final Map<String, Kept> turns = new HashMap<>();
    private int unanswered;
    private Instant lastRequest = Instant.MIN;

    /** The turns of one route that has no jobs. */
    private static final class Kept {
        private Instant began = Instant.MIN;
        private boolean isRetry;
        private boolean isDone = true;
        /** Because somebody said so. */
        private boolean isDue;
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
        Kept ofRoute = turns.computeIfAbsent(exchange.getFromRouteId(), id -> new Kept());
        Duration regular = DurationStyle.detectAndParse(period);
        boolean retries = retries(ofRoute, regular);
        Duration wait = retries ? settings.retryAfter() : regular;
        Instant now = clock.instant();
        Duration early = Duration.ofMillis((long) (wait.toMillis() * EARLY));
        boolean isDue = ofRoute.isDue || !ofRoute.began.plus(wait).minus(early).isAfter(now);
        if (!isDue || !begin(exchange, type, topic, path, Duration.ZERO)) {
            exchange.setRouteStop(true);
            return;
        }
        ofRoute.began = now;
        ofRoute.isRetry = retries;
        ofRoute.isDone = false;
        ofRoute.isDue = false;
    }

    private boolean retries(Kept ofRoute, Duration regular) {
        return !ofRoute.isDone && !ofRoute.isRetry && settings.retryAfter().compareTo(regular) < 0;
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

    @Override
    public synchronized Optional<Plan> plan(String routeId, String call) {
        if (call.startsWith(NEXT_JOB)) {
            return Optional.of(work.planOf(routeId));
        }
        Duration regular = period(call);
        Kept ofRoute = turns.getOrDefault(routeId, new Kept());
        Duration wait = retries(ofRoute, regular) ? settings.retryAfter() : regular;
        Instant now = clock.instant();
        Instant due = ofRoute.isDue || ofRoute.began.equals(Instant.MIN) ? now : ofRoute.began.plus(wait);
        return Optional.of(new Plan(Plan.every(regular), null, settings.enabled() ? due : null));
    }

    @Override
    public synchronized String dueNow(String routeId, String call) {
        if (call.startsWith(NEXT_JOB)) {
            return work.again(routeId);
        }
        if (!settings.enabled()) {
            throw new NoTurnException("TheSportsDB is switched off (thesportsdb.enabled)");
        }
        turns.computeIfAbsent(routeId, id -> new Kept()).isDue = true;
        return "asks as soon as a request is left";
    }

    /** The last argument of {@link #take}. */
    private static Duration period(String call) {
        Matcher last = LAST_ARGUMENT.matcher(call);
        if (!last.find()) {
            throw new IllegalArgumentException("no period in " + call);
        }
        return DurationStyle.detectAndParse(last.group(1));
    }

    /** The API is there. */
    synchronized void answered() {
        unanswered = 0;
    }

    /** The turn's records are sent. */
    synchronized void done(String routeId) {
        Kept ofRoute = turns.get(routeId);
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
