package io.touchline.graph;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something that data flows through, comes from or goes to.
 *
 * @param id {@code kind:name}; stays the same while kind and name do
 * @param file where a route is written, with slashes; null for all that is no route
 */
@JsonPropertyOrder({"id", "kind", "name", "file"})
public record Node(String id, Kind kind, String name, String file) implements Comparable<Node> {

    private static final Comparator<Node> BY_KIND_AND_NAME =
            Comparator.comparing(Node::kind).thenComparing(Node::name);

    /** What it is; in JSON in lower case, as {@code dead-letters}. */
    public enum Kind {
        /** An API that is asked. */
        FEED,
        ROUTE,
        /** A Kafka topic. */
        TOPIC,
        /** A Kafka topic of dead letters. */
        DEAD_LETTERS,
        /** A table or a materialized view. */
        TABLE,
        /** Files that are kept. */
        FILES,
        /** Anything else outside of the service, named after its Camel component. */
        ENDPOINT;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Node of(Kind kind, String name) {
        return new Node(kind.word() + ":" + name, kind, name, null);
    }

    static Node route(String name, String file) {
        return new Node(Kind.ROUTE.word() + ":" + name, Kind.ROUTE, name, file);
    }

    @Override
    public int compareTo(Node other) {
        return BY_KIND_AND_NAME.compare(this, other);
    }
}
