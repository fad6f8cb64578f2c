package io.touchline.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A statement into which a message is spliced does what the message says. */
final class SqlFromData implements Rule {

    private static final Set<String> RUNS_BODY = Set.of("jdbc", "spring-jdbc");
    private static final Pattern SPLICED = Pattern.compile("(?<!:#)(?<!:\\?)[$]\\{");
    private static final Pattern SQL = Pattern.compile(
            "(?is)\\s*(select\\b.*\\bfrom|insert\\s+into|update\\b.*\\bset|delete\\s+from|merge\\s+into|truncate|drop|alter|create|call|with\\b.*\\bas)\\b.*");

    @Override
    public String name() {
        return "no-sql-from-data";
    }

    @Override
    public String asks() {
        return "SQL is constant; data comes in by parameters (:#name, :#${...}, :?name)";
    }

    @Override
    public void check(Project project, Report report) {
        for (Flow flow : project.flows()) {
            flow.endpoints()
                    .filter(endpoint -> endpoint.scheme().startsWith("sql"))
                    .filter(endpoint -> SPLICED.matcher(endpoint.path()).find())
                    .forEach(endpoint -> fault(endpoint.uri().locate("${"), report));
        }
        project.elements()
                .filter(step -> step.name().equals("toD"))
                .flatMap(step -> step.value("uri").stream())
                .filter(uri -> uri.value().startsWith("sql")
                        && SPLICED.matcher(uri.value()).find())
                .forEach(uri -> fault(uri.locate("${"), report));
        project.elements().forEach(parent -> bodies(parent, project, report));
    }

    /** A body that is made by splicing, looks like SQL, and is followed by a step that runs it. */
    private void bodies(Element parent, Project project, Report report) {
        List<Element> steps = parent.children();
        for (int i = 0; i < steps.size(); i++) {
            Element step = steps.get(i);
            boolean run = steps.subList(i + 1, steps.size()).stream()
                    .flatMap(Element::all)
                    .flatMap(later -> Endpoint.of(later, project.plainScope()).stream())
                    .anyMatch(endpoint ->
                            RUNS_BODY.contains(endpoint.scheme()) || endpoint.is("useMessageBodyForSql", "true"));
            if (run && (step.name().equals("setBody") || step.name().equals("transform"))) {
                step.children("simple")
                        .flatMap(simple -> simple.text().stream())
                        .filter(text -> SPLICED.matcher(text.value()).find()
                                && SQL.matcher(text.value()).matches())
                        .forEach(text -> fault(text.locate("${"), report));
            }
        }
    }

    private void fault(Position at, Report report) {
        report.error(
                name(),
                at,
                "a message is spliced into SQL",
                "use a parameter: :#name, or :#${body[name]} in an sql: endpoint");
    }
}
