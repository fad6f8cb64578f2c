package io.touchline.routetest;

import java.time.Instant;
import java.util.List;

/**
 * One test of a route.
 *
 * @param name what it says about the route
 * @param place where it stands
 */
public record RouteTest(
        String name, Place place, Instant clock, List<Setting> settings, List<Statement> given, List<Turn> turns) {

    /** A setting that is different in this test. */
    record Setting(Place place, String name, String value) {}

    /** SQL that is run before the first turn. */
    record Statement(Place place, String sql) {}

    /** All that is known of it from outside: the rest is for those who run it. */
    @Override
    public String toString() {
        return place + ": " + name;
    }
}
