package io.touchline.schedule;

import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Navigate;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.component.bean.BeanProcessor;

/** A timed route as it is loaded now; an edit makes another one of it. */
final class TimedRoute {

    private final Route route;
    private final Ticks ticks;
    private final RouteState state;
    private final Instant loaded;
    private Optional<Decision> decision;

    /** The bean that decides about turns, and how it is called. */
    private record Decision(Turns turns, String call) {}

    TimedRoute(Route route, Ticks ticks, RouteState state, Instant loaded) {
        this.route = route;
        this.ticks = ticks;
        this.state = state;
        this.loaded = loaded;
    }

    String id() {
        return route.getRouteId();
    }

    Route route() {
        return route;
    }

    RouteState state() {
        return state;
    }

    /** Whether a bean decides at each tick, so that not every one is a run. */
    boolean hasTurns() {
        return decision().isPresent();
    }

    Plan plan() {
        try {
            return decision()
                    .flatMap(decision -> decision.turns().plan(id(), decision.call()))
                    .orElseGet(() -> ticks.plan(loaded, state.lastTick()));
        } catch (RuntimeException e) {
            // One route that calls its bean in a way of its own must not hide all the others.
            return new Plan("not known: " + ErrorLine.of(e), null, null);
        }
    }

    /** Makes the next turn due, if that is anybody's decision; tells what will happen. */
    String dueNow() {
        return decision()
                .map(decision -> decision.turns().dueNow(id(), decision.call()))
                .orElse("runs at once");
    }

    /** Found when it is first needed: while the route is being made its steps are not there yet. */
    private synchronized Optional<Decision> decision() {
        if (decision == null && route.getProcessor() != null) {
            decision = find(route.navigate());
        }
        return decision == null ? Optional.empty() : decision;
    }

    private static Optional<Decision> find(Navigate<Processor> steps) {
        if (steps == null || !steps.hasNext()) {
            return Optional.empty();
        }
        for (Processor step : steps.next()) {
            if (step instanceof BeanProcessor bean && bean.getBean() instanceof Turns turns) {
                return Optional.of(new Decision(turns, String.valueOf(bean.getMethod())));
            }
            if (step instanceof Navigate<?>) {
                @SuppressWarnings("unchecked")
                Optional<Decision> below = find((Navigate<Processor>) step);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }
}
