package io.touchline.lint;

import java.util.List;

/** A route is found by its id if its file is called like it. */
final class FileNames implements Rule {

    @Override
    public String name() {
        return "file-name";
    }

    @Override
    public String asks() {
        return "a file holds one route, or templates or configurations, and is called like the route or template";
    }

    @Override
    public void check(Project project, Report report) {
        for (RouteFile file : project.files()) {
            List<Element> routes = of(file, "route", "templatedRoute");
            List<Element> named = routes.isEmpty() ? of(file, "routeTemplate", "routeTemplate") : routes;
            if (named.size() > 1) {
                Element second = named.get(1);
                report.warning(
                        name(),
                        second.at(),
                        "a second " + (routes.isEmpty() ? "template" : "route") + " in one file",
                        "move it to a file of its own, called like its id");
            } else if (named.size() == 1) {
                one(file, named.get(0), report);
            }
        }
    }

    private void one(RouteFile file, Element definition, Report report) {
        String key = definition.name().equals("templatedRoute") ? "routeId" : "id";
        String title = file.source().routeId();
        if (definition.plain(key).isEmpty()) {
            report.error(
                    name(),
                    definition.at(),
                    "no " + key + ", and only by that can a reload tell what has changed",
                    "add " + key + " '" + title + "', as the file is called");
        } else if (!definition.plain(key).equals(title)) {
            report.warning(
                    name(),
                    definition.place(key),
                    "'" + definition.plain(key) + "' is in a file called '" + title + "'",
                    "give both the same name");
        }
    }

    private static List<Element> of(RouteFile file, String one, String other) {
        return file.definitions().stream()
                .filter(definition ->
                        definition.name().equals(one) || definition.name().equals(other))
                .toList();
    }
}
