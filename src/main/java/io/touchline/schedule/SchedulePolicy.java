package io.touchline.schedule;

import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;

/** Watches the exchanges of one route, if it is a timed one, and stops those that are not to be. */
final class SchedulePolicy extends RoutePolicySupport {

    /** Exchange property: the {@link Attempt}. */
    static final String ATTEMPT = "touchline.attempt";

    private final Schedules schedules;
    private volatile TimedRoute timed;

    SchedulePolicy(Schedules schedules) {
        this.schedules = schedules;
    }

    /** An exchange that may become a run. */
    record Attempt(Instant at, long startedNanos, boolean byHand) {

        Duration took() {
            return Duration.ofNanos(System.nanoTime() - startedNanos);
        }
    }

    @Override
    public void onInit(Route route) {
        Ticks.of(route.getEndpoint()).ifPresent(ticks -> timed = schedules.add(route, ticks));
    }

    @Override
    public void onRemove(Route route) {
        if (timed != null) {
            schedules.remove(timed);
            timed = null; // Camel keeps the policy, which must not keep the route
        }
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        TimedRoute watched = timed;
        if (watched != null && !schedules.begin(watched, exchange)) {
            exchange.setRouteStop(true);
        }
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        TimedRoute watched = timed;
        if (watched != null && exchange.removeProperty(ATTEMPT) instanceof Attempt attempt) {
            schedules.end(watched, exchange, attempt);
        }
    }
}
