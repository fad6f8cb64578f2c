package io.touchline.schedule;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;

/** All timed routes that are loaded, and what is known of them and of those that were. */
public final class Schedules implements RoutePolicyFactory {

    private final Map<String, TimedRoute> routes = new ConcurrentSkipListMap<>();
    private final Map<String, RouteState> states;
    private final List<RunListener> listeners;
    private final Clock clock;

    /** @param kept what is known from before the start */
    Schedules(Map<String, RouteState> kept, List<RunListener> listeners, Clock clock) {
        this.states = new ConcurrentSkipListMap<>(kept);
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
        return new SchedulePolicy(this);
    }

    /** Ids of the loaded routes that are paused, in order. */
    public List<String> paused() {
        return routes.values().stream()
                .filter(route -> route.state().snapshot().paused())
                .map(TimedRoute::id)
                .toList();
    }

    /** By id, in order. */
    Map<String, TimedRoute> routes() {
        return new TreeMap<>(routes);
    }

    Optional<TimedRoute> route(String id) {
        return Optional.ofNullable(routes.get(id));
    }

    /** What is known of each route, by id. */
    Map<String, RouteState> states() {
        return new TreeMap<>(states);
    }

    TimedRoute add(Route route, Ticks ticks) {
        String id = route.getRouteId();
        RouteState state = states.computeIfAbsent(id, unknown -> new RouteState());
        TimedRoute timed = new TimedRoute(route, ticks, state, clock.instant());
        routes.put(id, timed);
        listeners.forEach(listener -> listener.loaded(timed));
        return timed;
    }

    /** The next edit of the route may be there already. */
    void remove(TimedRoute route) {
        routes.remove(route.id(), route);
    }

    /** @return whether the exchange may go on */
    boolean begin(TimedRoute route, Exchange exchange) {
        boolean byHand = exchange.removeProperty(HandRuns.BY_HAND) != null;
        if (byHand) {
            route.state().begin(clock.instant());
        } else if (!route.state().tick(clock.instant())) {
            return false;
        }
        exchange.setProperty(
                SchedulePolicy.ATTEMPT, new SchedulePolicy.Attempt(clock.instant(), System.nanoTime(), byHand));
        return true;
    }

    void end(TimedRoute route, Exchange exchange, SchedulePolicy.Attempt attempt) {
        Throwable failure = failure(exchange);
        boolean wasTurn = failure != null || !route.hasTurns() || !exchange.isRouteStop();
        Run run =
                wasTurn ? new Run(attempt.at(), attempt.took(), failure == null ? null : ErrorLine.of(failure)) : null;
        int failedBefore = route.state().end(attempt.byHand(), run);
        if (run != null) {
            listeners.forEach(listener -> listener.ran(route, run, failedBefore));
        }
    }

    /** Also one that the route's error handler has dealt with: the run was in vain all the same. */
    private static Throwable failure(Exchange exchange) {
        if (exchange.getException() != null) {
            return exchange.getException();
        }
        return exchange.getExchangeExtension().isFailureHandled()
                ? exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)
                : null;
    }
}
