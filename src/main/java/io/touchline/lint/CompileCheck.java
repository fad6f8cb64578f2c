package io.touchline.lint;

import io.touchline.routes.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Lets Camel make routes of the files, and finds the place that it complains of. */
final class CompileCheck {

    static final String RULE = "compiles";

    private static final int SHORTEST_NAME = 3;

    /**
     * Reports what Camel refuses.
     *
     * @param compiled of all files, those that cannot be read included
     * @param findings what is known already: a file that has an error in it, or in a template that it uses, is not blamed
     *     again
     */
    void check(Project project, Compilation compiled, List<Finding> findings, Report report) {
        for (Compilation.Failure failure : compiled.failures()) {
            Blame blame = new Blame(project, failure);
            if (!blame.isKnown(findings)) {
                report.error(RULE, blame.at(), blame.problem(), "Camel refuses the route: look at this place");
            }
        }
    }

    /** Finds out who is to blame for a failure. */
    private static final class Blame {
        private final Project project;
        private final Compilation.Failure failure;
        private final List<String> messages = new ArrayList<>();
        private final List<Flow> flows;
        private Position marked;

        Blame(Project project, Compilation.Failure failure) {
            this.project = project;
            this.failure = failure;
            for (Throwable t = failure.reason(); t != null; t = t.getCause() == t ? null : t.getCause()) {
                messages.add(0, String.valueOf(t.getMessage()).replaceAll("\\s+", " "));
                if (t instanceof MarkedYamlEngineException yaml
                        && yaml.getProblemMark().isPresent()) {
                    marked = yaml.getProblemMark()
                            .map(m -> new Position(failure.file().path(), m.getLine() + 1, m.getColumn() + 1))
                            .get();
                }
            }
            flows = project.flows().stream()
                    .filter(flow -> isHere(flow.use().orElse(flow.route())))
                    .toList();
        }

        /** Whether an error that is reported already explains it, or what it refers to could not be read. */
        boolean isKnown(List<Finding> findings) {
            boolean reported = findings.stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .anyMatch(finding -> finding.file().equals(failure.file().path())
                            || flows.stream()
                                    .anyMatch(flow -> flow.route().at().file().equals(finding.file())));
            return reported || !project.isWhole() && messages.get(0).contains("emplate");
        }

        Position at() {
            return marked != null ? marked : named().orElseGet(this::definition);
        }

        String problem() {
            String reason = messages.get(0).isBlank() || messages.get(0).equals("null")
                    ? failure.reason().getClass().getSimpleName()
                    : messages.get(0);
            return at().file().equals(failure.file().path()) ? reason : reason + " (for " + failure.file() + ")";
        }

        /** The longest text of the file, or of a template that it uses, that the message repeats. */
        private Optional<Position> named() {
            String told = String.join(" ", messages);
            Text best = null;
            int length = SHORTEST_NAME - 1;
            for (Flow flow : flows) {
                for (Text text : flow.route().texts().toList()) {
                    String value = flow.scope().resolve(text.value()).strip();
                    if (value.length() > length && messages.get(0).contains(value)) {
                        best = new Text(value, flow.scope().origin(text), value);
                        length = value.length();
                    }
                }
            }
            return Optional.ofNullable(best).map(Text::at).or(() -> step(told));
        }

        /** The step whose id the message names. */
        private Optional<Position> step(String told) {
            return flows.stream()
                    .flatMap(flow -> flow.route().all())
                    .filter(step -> !step.plain("id").isEmpty() && told.contains(step.plain("id")))
                    .map(Element::at)
                    .findFirst();
        }

        private Position definition() {
            return project.files().stream()
                    .filter(file -> file.source().equals(failure.file()))
                    .flatMap(file -> file.definitions().stream())
                    .map(Element::at)
                    .findFirst()
                    .orElseGet(() -> Position.startOf(failure.file().path()));
        }

        private boolean isHere(Element element) {
            return element.at().file().equals(failure.file().path());
        }
    }
}
