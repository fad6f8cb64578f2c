package io.touchline.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Templates and configurations that routes name. */
final class References implements Rule {

    @Override
    public String name() {
        return "known-template";
    }

    @Override
    public String asks() {
        return "the templates and route configurations that routes name exist";
    }

    @Override
    public void check(Project project, Report report) {
        if (!project.isWhole()) {
            return;
        }
        Set<String> templates = ids(project, "routeTemplate");
        project.definitions("templatedRoute")
                .filter(use -> !use.plain("routeTemplateRef").isBlank())
                .filter(use -> !templates.contains(use.plain("routeTemplateRef")))
                .forEach(use -> report.error(
                        name(),
                        use.place("routeTemplateRef"),
                        "there is no template '" + use.plain("routeTemplateRef") + "'",
                        new Nearest(templates).question(use.plain("routeTemplateRef"), thereAre(templates))));
        Set<String> configurations = ids(project, "routeConfiguration");
        for (Flow flow : project.flows()) {
            flow.route().value("routeConfigurationId").ifPresent(named -> {
                for (String id : List.of(flow.scope().resolve(named.value()).split(","))) {
                    if (!id.contains("{{") && !id.contains("*") && !configurations.contains(id.strip())) {
                        report.error(
                                name(),
                                named.locate(id),
                                "there is no route configuration '" + id.strip() + "'",
                                new Nearest(configurations).question(id, thereAre(configurations)));
                    }
                }
            });
        }
    }

    private static Set<String> ids(Project project, String kind) {
        return project.definitions(kind)
                .map(definition -> definition.plain("id"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String thereAre(Set<String> names) {
        return names.isEmpty() ? "there are none" : "there are " + String.join(", ", names);
    }
}
