package io.touchline.lint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a template asks for is what its users give, and what it uses. */
final class TemplateParameters implements Rule {

    @Override
    public String name() {
        return "template-parameters";
    }

    @Override
    public String asks() {
        return "a templatedRoute gives the parameters that its template declares, and the template uses each of them";
    }

    @Override
    public void check(Project project, Report report) {
        Map<String, Element> templates = project.definitions("routeTemplate")
                .collect(Collectors.toMap(each -> each.plain("id"), Function.identity(), (one, other) -> one));
        project.definitions("templatedRoute")
                .forEach(use -> Optional.ofNullable(templates.get(use.plain("routeTemplateRef")))
                        .ifPresent(template -> use(use, template, report)));
        templates.values().forEach(template -> unused(template, report));
    }

    private void use(Element use, Element template, Report report) {
        Map<String, Element> declared = template.children("templateParameter")
                .collect(Collectors.toMap(each -> each.plain("name"), Function.identity(), (one, other) -> one));
        Set<String> given =
                use.children("parameter").map(each -> each.plain("name")).collect(Collectors.toSet());
        use.children("parameter")
                .filter(parameter -> !declared.containsKey(parameter.plain("name")))
                .forEach(parameter -> report.error(
                        name(),
                        parameter.place("name"),
                        "'" + template.plain("id") + "' has no parameter '" + parameter.plain("name") + "'",
                        new Nearest(declared.keySet())
                                .question(
                                        parameter.plain("name"),
                                        "it has "
                                                + String.join(
                                                        ", ",
                                                        declared.keySet().stream()
                                                                .sorted()
                                                                .toList()))));
        declared.values().stream()
                .filter(parameter -> !given.contains(parameter.plain("name")))
                .filter(parameter -> parameter.value("defaultValue").isEmpty())
                .filter(parameter -> !parameter.plain("required").equals("false"))
                .sorted((one, other) -> one.plain("name").compareTo(other.plain("name")))
                .forEach(parameter -> report.error(
                        name(),
                        use.place("routeTemplateRef"),
                        "'" + template.plain("id") + "' needs the parameter '" + parameter.plain("name") + "'",
                        parameter.plain("description").isEmpty()
                                ? "add it"
                                : "add it: " + parameter.plain("description")));
    }

    private void unused(Element template, Report report) {
        template.children("templateParameter").forEach(parameter -> {
            Pattern used = Pattern.compile("\\{\\{[?!]?" + Pattern.quote(parameter.plain("name")) + "(:[^{}]*)?}}");
            if (template.texts().noneMatch(text -> used.matcher(text.value()).find())) {
                report.warning(
                        name(),
                        parameter.place("name"),
                        "the template does not use its parameter '" + parameter.plain("name") + "'",
                        "use it or take it out");
            }
        });
    }
}
