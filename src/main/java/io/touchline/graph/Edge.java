package io.touchline.graph;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;

/**
 * Data flows from one node to another.
 *
 * @param from id of a node
 * @param to id of a node
 */
@JsonPropertyOrder({"from", "to", "kind"})
public record Edge(String from, String to, Kind kind) implements Comparable<Edge> {

    private static final Comparator<Edge> IN_ORDER =
            Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::kind);

    /** Who moves it, and why; in JSON in lower case, as {@code dead-letters}. */
    public enum Kind {
        /** A route takes it from there. */
        READS,
        /** A route puts it there. */
        WRITES,
        /** A route hands it to another. */
        CALLS,
        /** A route puts there what cannot be read or stored. */
        DEAD_LETTERS;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public int compareTo(Edge other) {
        return IN_ORDER.compare(this, other);
    }
}
