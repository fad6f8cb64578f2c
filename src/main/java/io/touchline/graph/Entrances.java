package io.touchline.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.model.RouteDefinition;

/** The routes that others can call, by the name that they are called by. */
final class Entrances {

    private static final Set<String> INSIDE = Set.of("direct", "seda");

    private final Map<String, Node> routes = new HashMap<>();

    /**
     * @param nodes the routes' nodes by id
     */
    Entrances(CamelContext context, List<RouteDefinition> definitions, Map<String, Node> nodes) {
        for (RouteDefinition route : definitions) {
            Address address = Address.of(
                    new Texts(context, route).resolve(route.getInput().getEndpointUri()));
            if (isInside(address)) {
                routes.put(name(address), nodes.get(route.getRouteId()));
            }
        }
    }

    /** Whether such an address leads to another route, not out of the service. */
    static boolean isInside(Address address) {
        return INSIDE.contains(address.scheme());
    }

    Optional<Node> of(Address address) {
        return Optional.ofNullable(routes.get(name(address)));
    }

    private static String name(Address address) {
        return address.scheme() + ":" + address.path();
    }
}
