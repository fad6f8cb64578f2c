package io.touchline.lint;

import io.touchline.routes.RouteSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is checked together. */
final class Project {

    private final RouteSet set;
    private final List<RouteFile> files;
    private final Settings settings;
    private final Beans beans;
    private final Catalogue catalogue;
    private final List<Flow> flows = new ArrayList<>();

    /**
     * @param files the route files of the set that could be read
     */
    Project(RouteSet set, List<RouteFile> files, Settings settings, Beans beans, Catalogue catalogue) {
        this.set = set;
        this.files = List.copyOf(files);
        this.settings = settings;
        this.beans = beans;
        this.catalogue = catalogue;
        definitions("route").forEach(route -> flows.add(new Flow(route, Optional.empty(), plainScope())));
        definitions("routeTemplate").forEach(this::addFlows);
    }

    private void addFlows(Element template) {
        Element route = template.child("route").orElse(template);
        Map<String, Text> defaults = new HashMap<>();
        template.children("templateParameter")
                .forEach(parameter ->
                        parameter.value("defaultValue").ifPresent(text -> defaults.put(parameter.plain("name"), text)));
        List<Element> uses = definitions("templatedRoute")
                .filter(use -> use.plain("routeTemplateRef").equals(template.plain("id")))
                .toList();
        for (Element use : uses) {
            Map<String, Text> given = new HashMap<>();
            use.children("parameter")
                    .forEach(parameter ->
                            parameter.value("value").ifPresent(text -> given.put(parameter.plain("name"), text)));
            flows.add(new Flow(route, Optional.of(use), new Scope(given, defaults, settings)));
        }
        if (uses.isEmpty()) {
            flows.add(new Flow(route, Optional.empty(), new Scope(Map.of(), defaults, settings)));
        }
    }

    /** Where no template's parameters are known. */
    Scope plainScope() {
        return new Scope(Map.of(), Map.of(), settings);
    }

    /** Whether every route file could be read: otherwise what seems to be missing may be in one that could not. */
    boolean isWhole() {
        return files.size() == set.routes().size();
    }

    RouteSet set() {
        return set;
    }

    /** The set without the route files that could not be read. */
    RouteSet readable() {
        return new RouteSet(files.stream().map(RouteFile::source).toList(), set.statements(), set.schemas());
    }

    List<RouteFile> files() {
        return files;
    }

    Settings settings() {
        return settings;
    }

    Beans beans() {
        return beans;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Every route as it would run. */
    List<Flow> flows() {
        return flows;
    }

    /** What stands at the top of all files under that name. */
    Stream<Element> definitions(String name) {
        return files.stream()
                .flatMap(file -> file.definitions().stream())
                .filter(definition -> definition.name().equals(name));
    }

    /** Everything in all files. */
    Stream<Element> elements() {
        return files.stream().flatMap(file -> file.definitions().stream()).flatMap(Element::all);
    }
}
