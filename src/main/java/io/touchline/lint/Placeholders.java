package io.touchline.lint;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** A placeholder stands for a setting, or in a template for one of its parameters. */
final class Placeholders implements Rule {

    @Override
    public String name() {
        return "known-placeholder";
    }

    @Override
    public String asks() {
        return "what stands in {{...}} is a setting, or a parameter of the template around it";
    }

    @Override
    public void check(Project project, Report report) {
        for (RouteFile file : project.files()) {
            for (Element definition : file.definitions()) {
                Set<String> parameters = ownNames(definition);
                definition.texts().forEach(text -> check(text, parameters, project.settings(), report));
            }
        }
    }

    /** What stands for something in a template only: its parameters and its beans. */
    private static Set<String> ownNames(Element definition) {
        return definition.name().equals("routeTemplate")
                ? definition.children().stream()
                        .filter(child -> !child.name().equals("route"))
                        .map(child -> child.plain("name"))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private void check(Text text, Set<String> parameters, Settings settings, Report report) {
        Matcher placeholder = Scope.PLACEHOLDER.matcher(text.value());
        while (placeholder.find()) {
            Optional<String> missing = missing(placeholder.group(1), parameters, settings);
            missing.ifPresent(name -> {
                Set<String> known = new TreeSet<>(parameters);
                known.addAll(settings.names());
                report.error(
                        name(),
                        text.locate(placeholder.group()),
                        parameters.isEmpty()
                                ? "there is no setting '" + name + "'"
                                : "'" + name + "' is neither a parameter of the template nor a setting",
                        new Nearest(known).question(name, "add it to config/application.yaml"));
            });
        }
    }

    private static Optional<String> missing(String placeholder, Set<String> parameters, Settings settings) {
        String name = placeholder.startsWith("!") ? placeholder.substring(1) : placeholder;
        boolean excused = name.startsWith("?") || name.contains(":") || parameters.contains(name);
        return excused || !settings.areKnown() || settings.has(name) ? Optional.empty() : Optional.of(name);
    }
}
