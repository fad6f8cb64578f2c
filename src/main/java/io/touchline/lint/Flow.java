package io.touchline.lint;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A route as it would run: one of its own, or one that a template makes.
 *
 * @param route the route, or the template itself if its {@code from} stands in it directly
 * @param use what asks the template for this route; empty for other routes and for a template that nobody uses
 */
record Flow(Element route, Optional<Element> use, Scope scope) {

    /** The endpoint that it begins at. */
    Optional<Endpoint> source() {
        return route.child("from").flatMap(from -> Endpoint.of(from, scope));
    }

    /** All endpoints that it names, the one that it begins at included. */
    Stream<Endpoint> endpoints() {
        return route.all().flatMap(element -> Endpoint.of(element, scope).stream());
    }

    /** What reads from Kafka, in either of the two ways. */
    boolean readsKafka() {
        return source().filter(source -> source.scheme().startsWith("kafka")).isPresent();
    }

    /** What people call it. */
    String name() {
        return use.map(u -> u.plain("routeId")).orElseGet(() -> route.plain("id"));
    }
}
