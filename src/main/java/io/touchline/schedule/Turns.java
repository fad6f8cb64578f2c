package io.touchline.schedule;

import java.util.Optional;

/**
 * A bean of a route that decides at each tick whether it is the route's turn. The first step of the route that calls such a
 * bean is asked.
 *
 * <p>When it is not the route's turn, the bean ends the exchange by {@code exchange.setRouteStop(true)}: that tick is no
 * run. A bean that begins something once a day, for example, says {@code new Plan("06:00", zone, next)}, and of
 * {@link Daily} when that is.
 */
public interface Turns {

    /**
     * When the route's turns come.
     *
     * @param routeId the route
     * @param call the bean's method as the route calls it, for example {@code take(*, 'match', '2m')}
     * @return empty when every tick is a turn
     */
    Optional<Plan> plan(String routeId, String call);

    /**
     * Makes the route's next turn due at once; an exchange of the route follows. When that still finds no turn, for
     * example because no request is left, the turn stays due.
     *
     * @return what will happen, for people
     * @throws NoTurnException when there is nothing that a turn could do
     */
    String dueNow(String routeId, String call);
}
