package io.touchline.graph;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A graph while it is being made. */
final class Draft {

    private static final String DEAD_LETTERS = ".dlq";

    private final Map<String, Node> nodes = new TreeMap<>();
    private final Set<Edge> edges = new TreeSet<>();

    void route(Node route) {
        nodes.put(route.id(), route);
    }

    void reads(Node route, Node source) {
        edge(source, route, Edge.Kind.READS);
    }

    void writes(Node route, Node target) {
        edge(route, target, target.kind() == Node.Kind.DEAD_LETTERS ? Edge.Kind.DEAD_LETTERS : Edge.Kind.WRITES);
    }

    void calls(Node route, Node other) {
        edge(route, other, Edge.Kind.CALLS);
    }

    static Node topic(String name) {
        return Node.of(name.endsWith(DEAD_LETTERS) ? Node.Kind.DEAD_LETTERS : Node.Kind.TOPIC, name);
    }

    static Node deadLettersOf(String topic) {
        return Node.of(Node.Kind.DEAD_LETTERS, topic + DEAD_LETTERS);
    }

    FlowGraph finished() {
        return new FlowGraph(nodes.values().stream().sorted().toList(), new ArrayList<>(edges));
    }

    private void edge(Node from, Node to, Edge.Kind kind) {
        nodes.putIfAbsent(from.id(), from);
        nodes.putIfAbsent(to.id(), to);
        edges.add(new Edge(from.id(), to.id(), kind));
    }
}
