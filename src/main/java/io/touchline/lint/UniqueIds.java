package io.touchline.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Two routes with one id: Camel keeps the one that it reads last, and says nothing. */
final class UniqueIds implements Rule {

    @Override
    public String name() {
        return "unique-id";
    }

    @Override
    public String asks() {
        return "an id names one route, one template or one configuration in all files, and one step in its route";
    }

    @Override
    public void check(Project project, Report report) {
        Map<String, Position> seen = new HashMap<>();
        for (RouteFile file : project.files()) {
            for (Element definition : file.definitions()) {
                switch (definition.name()) {
                    case "route" -> unique("route", definition, "id", seen, report);
                    case "templatedRoute" -> unique("route", definition, "routeId", seen, report);
                    case "routeTemplate" -> unique("template", definition, "id", seen, report);
                    case "routeConfiguration" -> unique("configuration", definition, "id", seen, report);
                    default -> {}
                }
            }
        }
        project.flows().stream().map(Flow::route).distinct().forEach(route -> steps(route, report));
    }

    private void unique(String kind, Element definition, String key, Map<String, Position> seen, Report report) {
        definition.value(key).ifPresent(id -> {
            Position first = seen.putIfAbsent(kind + " " + id, id.at());
            if (first != null) {
                report.error(
                        name(),
                        id.at(),
                        "the " + kind + " '" + id + "' is also in " + first,
                        "rename one of them: Camel would keep only one, without a word");
            }
        });
    }

    private void steps(Element route, Report report) {
        Set<String> seen = new HashSet<>();
        route.all()
                .filter(step -> step != route && !step.name().equals("route"))
                .forEach(step -> step.value("id")
                        .filter(id -> !seen.add(id.value()))
                        .ifPresent(id -> report.error(
                                name(),
                                id.at(),
                                "two steps of the route are called '" + id + "'",
                                "rename one: ids name the metrics, and Camel refuses the route")));
    }
}
