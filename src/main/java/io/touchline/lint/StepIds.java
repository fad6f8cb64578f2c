package io.touchline.lint;

import java.util.Set;

/** Ids name the metrics; those that Camel makes up move when a step is added before them. */
final class StepIds implements Rule {

    private static final Set<String> CALLS = Set.of(
            "to",
            "toD",
            "bean",
            "process",
            "wireTap",
            "enrich",
            "pollEnrich",
            "poll",
            "kamelet",
            "recipientList",
            "routingSlip",
            "dynamicRouter",
            "script",
            "serviceCall");

    @Override
    public String name() {
        return "step-id";
    }

    @Override
    public String asks() {
        return "a step that calls something has an id";
    }

    @Override
    public void check(Project project, Report report) {
        project.elements()
                .filter(step -> CALLS.contains(step.name()))
                .filter(step -> step.within("route")
                        .or(() -> step.within("routeTemplate"))
                        .or(() -> step.within("routeConfiguration"))
                        .isPresent())
                .filter(step -> step.plain("id").isBlank() && step.value("type").isEmpty())
                .filter(step -> step.parent()
                        .filter(parent -> parent.name().equals("rest"))
                        .isEmpty())
                .forEach(step -> report.warning(
                        name(),
                        step.at(),
                        "the step '" + step.name() + "' has no id",
                        "add one that says what it does: ids name the metrics"));
    }
}
