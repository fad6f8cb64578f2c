package io.touchline.graph;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What flows where.
 *
 * @param nodes by kind, then by name
 * @param edges by where they come from, then by where they go
 */
public record FlowGraph(List<Node> nodes, List<Edge> edges) {

    /** Copies the lists. */
    public FlowGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The routes that are written in these files or below these folders, with what is next to them. */
    public FlowGraph around(Collection<Path> places) {
        List<Path> wanted = places.stream().map(FlowGraph::whole).toList();
        Set<String> routes = nodes.stream()
                .filter(node ->
                        node.file() != null && wanted.stream().anyMatch(whole(Path.of(node.file()))::startsWith))
                .map(Node::id)
                .collect(Collectors.toSet());
        List<Edge> kept = edges.stream()
                .filter(edge -> routes.contains(edge.from()) || routes.contains(edge.to()))
                .toList();
        Set<String> shown = new HashSet<>(routes);
        kept.forEach(edge -> {
            shown.add(edge.from());
            shown.add(edge.to());
        });
        return new FlowGraph(
                nodes.stream().filter(node -> shown.contains(node.id())).toList(), kept);
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
