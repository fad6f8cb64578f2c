package io.touchline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that a route of TheSportsDB still has to ask for.
 *
 * @param route id of the route that asks
 * @param id what it asks for, as it stands in the path: an id, or a league's id and a season
 * @param row what is already known of it; null if nothing else
 */
record SportsDbJob(String route, String id, JsonNode row) {

    /** Exchange property: the job of a turn. */
    static final String PROPERTY = "sportsDbJob";

    private static final Pattern ID = Pattern.compile("\\d{1,12}(/\\d{4}(-\\d{4})?)?");

    /** A job as an answer led to it. What it says of an id comes from outside, so only what looks like one is taken. */
    static Optional<SportsDbJob> of(JsonNode told) {
        String id = told.path("id").asText("");
        return told.path("route").isTextual() && ID.matcher(id).matches()
                ? Optional.of(new SportsDbJob(told.path("route").asText(), id, told.get("row")))
                : Optional.empty();
    }

    /** A job of that {@link #name}, of which nothing else is known. */
    static Optional<SportsDbJob> named(String name) {
        int space = name.indexOf(' ');
        return space > 0 && ID.matcher(name.substring(space + 1)).matches()
                ? Optional.of(new SportsDbJob(name.substring(0, space), name.substring(space + 1), null))
                : Optional.empty();
    }

    /** What it is told apart by. */
    String name() {
        return route + " " + id;
    }
}
