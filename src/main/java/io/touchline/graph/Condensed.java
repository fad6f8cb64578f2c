package io.touchline.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A graph made smaller for a picture: topics that a pattern stands for are shown as the pattern, written as people write
 * one, and all topics of dead letters are one.
 */
final class Condensed {

    private static final Pattern TOPIC_NAME = Pattern.compile("[\\w.-]+");
    private static final Node DEAD_LETTERS = Node.of(Node.Kind.DEAD_LETTERS, "NAME.dlq");

    private final Map<Pattern, Node> patterns = new HashMap<>();
    private final Map<String, Node> shown = new HashMap<>();

    private Condensed(FlowGraph graph) {
        for (Node node : graph.nodes()) {
            pattern(node).ifPresent(pattern -> patterns.put(pattern, Node.of(Node.Kind.TOPIC, readable(node.name()))));
        }
        graph.nodes().forEach(node -> shown.put(node.id(), shown(node)));
    }

    static FlowGraph of(FlowGraph graph) {
        Condensed condensed = new Condensed(graph);
        Stream<Edge> edges = graph.edges().stream()
                .map(edge -> new Edge(
                        condensed.shown.get(edge.from()).id(),
                        condensed.shown.get(edge.to()).id(),
                        edge.kind()));
        return new FlowGraph(
                graph.nodes().stream()
                        .map(node -> condensed.shown.get(node.id()))
                        .distinct()
                        .sorted()
                        .toList(),
                edges.distinct().sorted().toList());
    }

    private Node shown(Node node) {
        return switch (node.kind()) {
            case DEAD_LETTERS -> DEAD_LETTERS;
            case TOPIC ->
                pattern(node)
                        .map(pattern -> Node.of(Node.Kind.TOPIC, readable(node.name())))
                        .or(() -> patterns.entrySet().stream()
                                .filter(pattern ->
                                        pattern.getKey().matcher(node.name()).matches())
                                .map(Map.Entry::getValue)
                                .min(Node::compareTo))
                        .orElse(node);
            default -> node;
        };
    }

    /** The pattern that a node stands for, unless it is one topic, or nothing that can be understood. */
    private static Optional<Pattern> pattern(Node node) {
        if (node.kind() != Node.Kind.TOPIC || TOPIC_NAME.matcher(node.name()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(node.name()));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String readable(String pattern) {
        return pattern.replace(".*", "*").replace("[.]", ".").replace("\\.", ".");
    }
}
