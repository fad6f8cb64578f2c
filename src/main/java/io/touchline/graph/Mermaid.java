package io.touchline.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A graph in the language of Mermaid, to be read from left to right: routes are boxes, topics cylinders, tables double
 * boxes, files leaning ones, feeds and all else rounded.
 *
 * <p>Each route has a line of its own that says all about it, in the order of their names, so that a small edit makes a
 * small difference. Routes with the same neighbours share a box, and so do tables; topics that a pattern stands for are
 * drawn as the pattern, and all dead-letter topics as one.
 */
public final class Mermaid {

    private static final String DEAD_LETTERS = "dead.letters[(\"NAME.dlq<br>beside each topic\")]";

    /** What may stand in a name as it is. */
    private static final String NAME = "[A-Za-z0-9]|_(?!u[0-9])|[-.](?=[A-Za-z0-9_])";
    /** The name of a route that can be drawn by it alone. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*");
    /** Mermaid would not take what begins so for a name. */
    private static final Set<String> WORDS = Set.of(
            "accDescr",
            "accTitle",
            "call",
            "class",
            "classDef",
            "click",
            "default",
            "direction",
            "end",
            "flowchart",
            "graph",
            "href",
            "interpolate",
            "linkStyle",
            "style",
            "subgraph",
            "v");

    private final FlowGraph graph;
    /** The shape of each node, by its id. */
    private final Map<String, String> shapes;
    /** The name of the box that each route is in, by its id. */
    private final Map<String, String> boxes = new HashMap<>();

    private Mermaid(FlowGraph graph) {
        this.graph = graph;
        nodes(Node.Kind.ROUTE).forEach(route -> boxes.put(route.id(), name(route)));
        this.shapes = shapes();
    }

    /** The picture's text, which ends with a line break. */
    public static String picture(FlowGraph graph) {
        return new Mermaid(Condensed.of(graph)).text();
    }

    private String text() {
        Stream<String> flows = nodes(Node.Kind.ROUTE).map(this::line).distinct();
        return Stream.of(Stream.of("flowchart LR"), flows, deadLetters().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n  ", "", "\n"));
    }

    private String line(Node route) {
        String sources = shapes(graph.edges().stream()
                .filter(edge -> edge.to().equals(route.id()) && edge.kind() == Edge.Kind.READS)
                .map(Edge::from));
        String targets = shapes(graph.edges().stream()
                .filter(edge -> edge.from().equals(route.id()) && edge.kind() != Edge.Kind.DEAD_LETTERS)
                .map(Edge::to));
        return Stream.of(sources, shapes.get(route.id()), targets)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" --> "));
    }

    private List<String> deadLetters() {
        String routes = graph.edges().stream()
                .filter(edge -> edge.kind() == Edge.Kind.DEAD_LETTERS)
                .map(edge -> boxes.get(edge.from()))
                .distinct()
                .collect(Collectors.joining(" & "));
        return routes.isEmpty() ? List.of() : List.of(routes + " -.->|what cannot be read or stored| " + DEAD_LETTERS);
    }

    private String shapes(Stream<String> ids) {
        return ids.map(shapes::get).distinct().collect(Collectors.joining(" & "));
    }

    private Map<String, String> shapes() {
        Map<String, String> all = new HashMap<>();
        graph.nodes().forEach(node -> all.put(node.id(), shape(node, label(node.name()))));
        Stream.of(Node.Kind.TABLE, Node.Kind.ROUTE)
                .flatMap(this::together)
                .filter(together -> together.size() > 1)
                .forEach(together -> share(together, all));
        return all;
    }

    /** The nodes of a kind, those with the same neighbours together; one without any is alone. */
    private Stream<List<Node>> together(Node.Kind kind) {
        Map<List<Edge>, List<Node>> neighbours = new LinkedHashMap<>();
        nodes(kind).filter(node -> !flowsOf(node).isEmpty()).forEach(node -> neighbours
                .computeIfAbsent(flowsOf(node), flows -> new ArrayList<>())
                .add(node));
        return neighbours.values().stream();
    }

    private void share(List<Node> together, Map<String, String> all) {
        String label = together.stream().map(node -> label(node.name())).collect(Collectors.joining("<br>"));
        Node first = together.get(0);
        together.forEach(node -> {
            all.put(node.id(), first.kind() == Node.Kind.ROUTE ? box(first, label) : shape(first, label));
            boxes.put(node.id(), name(first));
        });
    }

    /** The node's edges, without its own name. */
    private List<Edge> flowsOf(Node node) {
        return graph.edges().stream()
                .filter(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id()))
                .map(edge -> edge.from().equals(node.id())
                        ? new Edge("", edge.to(), edge.kind())
                        : new Edge(edge.from(), "", edge.kind()))
                .toList();
    }

    private Stream<Node> nodes(Node.Kind kind) {
        return graph.nodes().stream().filter(node -> node.kind() == kind);
    }

    private static String shape(Node node, String label) {
        return switch (node.kind()) {
            case ROUTE -> isOwnName(node) ? node.name() : box(node, label);
            case TOPIC -> name(node) + "[(\"" + label + "\")]";
            case TABLE -> name(node) + "[[\"" + label + "\"]]";
            case FILES -> name(node) + "[/\"" + label + "\"/]";
            case DEAD_LETTERS -> DEAD_LETTERS;
            case FEED, ENDPOINT -> name(node) + "(\"" + label + "\")";
        };
    }

    private static String box(Node node, String label) {
        return name(node) + "[\"" + label + "\"]";
    }

    /** A name by which other lines can refer to the node: no two nodes have the same, and none is a word of Mermaid's. */
    private static String name(Node node) {
        return isOwnName(node) ? node.name() : node.kind().word() + "." + encoded(node.name(), NAME, "_u", "_");
    }

    private static boolean isOwnName(Node node) {
        return node.kind() == Node.Kind.ROUTE
                && PLAIN_NAME.matcher(node.name()).matches()
                && !WORDS.contains(node.name().split("-")[0]);
    }

    private static String label(String name) {
        return encoded(name.replaceAll("\\s+", " "), "[\\p{L}\\p{N} _.,:/(){}$*+=?!-]", "#", ";");
    }

    private static String encoded(String text, String allowed, String before, String after) {
        StringBuilder encoded = new StringBuilder();
        Matcher good = Pattern.compile(allowed).matcher(text);
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            good.region(at, text.length()).useTransparentBounds(true);
            if (good.lookingAt()) {
                encoded.appendCodePoint(character);
            } else {
                encoded.append(before).append(character).append(after);
            }
        }
        return encoded.toString();
    }
}
