package io.touchline.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * What the outside sees of the polls: each route's last success and what went wrong since; the bean {@code feedMonitor}.
 *
 * <p>A fault is logged when it begins, when it changes and once a minute while it lasts, in one line without a stack
 * trace: an API that is away is an expected fault.
 */
public final class FeedMonitor implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(FeedMonitor.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, RouteState> routes = new TreeMap<>();

    private static final class RouteState {
        private Instant lastSuccess;
        private String fault;
        private int failures;
        private Instant lastLine = Instant.MIN;
    }

    FeedMonitor(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** An answer was read. */
    synchronized void answered(PollTurn turn, boolean unchanged) {
        count(turn.routeId(), unchanged ? "unchanged" : "ok");
        RouteState state = state(turn.routeId());
        if (state.failures > 0) {
            log.info("{}: answers again after {} failure(s)", turn.routeId(), state.failures);
        }
        state.lastSuccess = clock.instant();
        state.fault = null;
        state.failures = 0;
    }

    /**
     * A turn was due and no request was left for it.
     *
     * @param wait how long until there is one, if the route had to be told; zero for a route that yields to others
     */
    synchronized void noBudget(String routeId, Duration wait) {
        count(routeId, "no_budget");
        if (!wait.isZero()) {
            sayAtMostOnceAMinute(state(routeId), routeId + ": no request left, next one in " + wait.toSeconds() + " s");
        }
    }

    /** Takes note of what a polling route failed with. */
    public synchronized void failed(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        PollTurn turn = exchange.getProperty(PollTurn.PROPERTY, PollTurn.class);
        String routeId = turn == null ? exchange.getFromRouteId() : turn.routeId();
        FeedException.Kind kind = kind(cause);
        count(routeId, kind.name().toLowerCase(Locale.ROOT));
        String fault = (turn == null ? routeId : turn.toString()) + ": " + reason(cause);
        RouteState state = state(routeId);
        boolean changed = state.fault == null;
        state.fault = fault;
        state.failures++;
        if (changed) {
            state.lastLine = Instant.MIN;
        }
        sayAtMostOnceAMinute(state, fault);
    }

    @Override
    public synchronized Health health() {
        Health.Builder health = Health.up();
        Instant now = clock.instant();
        routes.forEach((routeId, state) -> {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("last-success", state.lastSuccess == null ? "never" : state.lastSuccess.toString());
            if (state.lastSuccess != null) {
                detail.put("age", Duration.between(state.lastSuccess, now).toSeconds() + " s");
            }
            if (state.fault != null) {
                detail.put("failures", state.failures);
                detail.put("fault", state.fault);
                health.down();
            }
            health.withDetail(routeId, detail);
        });
        return health.build();
    }

    private void sayAtMostOnceAMinute(RouteState state, String line) {
        Instant now = clock.instant();
        if (!now.isBefore(state.lastLine.plus(BETWEEN_LINES))) {
            state.lastLine = now;
            log.warn("{}{}", line, state.failures > 1 ? " (" + state.failures + " failures in a row)" : "");
        }
    }

    private static FeedException.Kind kind(Throwable cause) {
        if (cause instanceof FeedException feed) {
            return feed.kind();
        }
        return cause instanceof IOException ? FeedException.Kind.UNREACHABLE : FeedException.Kind.UNREADABLE;
    }

    private static String reason(Throwable cause) {
        if (cause instanceof FeedException) {
            return cause.getMessage();
        }
        if (cause instanceof java.net.SocketTimeoutException) {
            return "no answer in time: " + cause.getMessage();
        }
        return cause.getClass().getSimpleName() + ": "
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private RouteState state(String routeId) {
        return routes.computeIfAbsent(routeId, id -> new RouteState());
    }

    private void count(String routeId, String outcome) {
        meters.counter("touchline.polls", "route", routeId, "outcome", outcome).increment();
    }
}
