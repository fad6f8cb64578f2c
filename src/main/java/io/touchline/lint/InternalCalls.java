package io.touchline.lint;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A call to a route that does not exist fails at the first record, not at the start. */
final class InternalCalls implements Rule {

    private static final Set<String> INTERNAL = Set.of("direct", "seda");

    @Override
    public String name() {
        return "known-route";
    }

    @Override
    public String asks() {
        return "what is sent to direct: or seda: is read by a route";
    }

    @Override
    public void check(Project project, Report report) {
        if (!project.isWhole()) {
            return;
        }
        Set<String> read = project.flows().stream()
                .flatMap(flow -> flow.source().stream())
                .filter(source -> INTERNAL.contains(source.scheme()))
                .map(InternalCalls::address)
                .collect(Collectors.toSet());
        Stream.concat(
                        project.flows().stream().flatMap(Flow::endpoints),
                        project.definitions("routeConfiguration")
                                .flatMap(Element::all)
                                .flatMap(element -> Endpoint.of(element, project.plainScope()).stream()))
                .filter(endpoint -> INTERNAL.contains(endpoint.scheme()) && !endpoint.isSource())
                .filter(endpoint ->
                        !endpoint.path().contains("{{") && !endpoint.path().contains("${"))
                .filter(endpoint -> !read.contains(address(endpoint)))
                .forEach(endpoint -> report.error(
                        name(),
                        endpoint.at(),
                        "no route reads '" + address(endpoint) + "'",
                        new Nearest(read).question(address(endpoint), "write a route that begins with it")));
    }

    private static String address(Endpoint endpoint) {
        return endpoint.scheme() + ":" + endpoint.path();
    }
}
