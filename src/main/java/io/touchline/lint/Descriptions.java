package io.touchline.lint;

import java.util.List;

/** Someone who reads the list of routes at night needs to know what each is for. */
final class Descriptions implements Rule {

    @Override
    public String name() {
        return "described";
    }

    @Override
    public String asks() {
        return "a route has a description (what for) and a group (the feed), a template's parameters have descriptions";
    }

    @Override
    public void check(Project project, Report report) {
        project.flows().stream().map(Flow::route).distinct().forEach(route -> {
            for (String key : List.of("description", "group")) {
                if (route.plain(key).isBlank() && !route.name().equals("routeTemplate")) {
                    report.warning(
                            name(),
                            route.at(),
                            "the route has no " + key,
                            key.equals("group")
                                    ? "add the feed's name as 'group'"
                                    : "say in a sentence what it is for");
                }
            }
        });
        project.definitions("routeTemplate")
                .flatMap(template -> template.children("templateParameter"))
                .filter(parameter -> parameter.plain("description").isBlank())
                .forEach(parameter -> report.warning(
                        name(),
                        parameter.at(),
                        "the parameter '" + parameter.plain("name") + "' has no description",
                        "say what it is, with an example"));
    }
}
