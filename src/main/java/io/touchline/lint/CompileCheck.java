package io.touchline.lint;

import io.touchline.routes.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Lets Camel make routes of the files, and finds the place that it complains of. */
final class CompileCheck {

    static final String RULE = "compiles";

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_REASON = 200;
    private static final String BECAUSE = " because: ";
    private static final Pattern ONE_LINE = Pattern.compile("\\s+");
    private static final Pattern MARKED_STEP = Pattern.compile(">>> (.*?) <<<");
    private static final Pattern PARSER_TALK = Pattern.compile("\\s*Was expecting (one of)?:.*");

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
                messages.add(
                        0,
                        String.valueOf(t.getMessage()).replaceAll("\\s+", " ").strip());
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
            String reason = shortened(reason());
            return at().file().equals(failure.file().path()) ? reason : reason + " (for " + failure.file() + ")";
        }

        /** What Camel gives as the reason, and the innermost one behind it. */
        private String reason() {
            String outer = messages.get(messages.size() - 1);
            int because = outer.indexOf(BECAUSE);
            String inner = messages.get(0).equals("null")
                    ? failure.reason().getClass().getSimpleName()
                    : PARSER_TALK.matcher(messages.get(0)).replaceFirst("");
            String told = because < 0 ? "" : outer.substring(because + BECAUSE.length());
            return told.isEmpty() || told.contains(inner) ? (told.isEmpty() ? inner : told) : told + ": " + inner;
        }

        /** What the message repeats of the step that it marks, or else of anything. */
        private Optional<Position> named() {
            String told = String.join(" ", messages);
            Matcher step = MARKED_STEP.matcher(told);
            return (step.find() ? longestIn(step.group(1)) : Optional.<Position>empty())
                    .or(() -> longestIn(reason()))
                    .or(() -> step(told));
        }

        /** The longest text of the file, or of a template that it uses, that the message repeats. */
        private Optional<Position> longestIn(String message) {
            Position best = null;
            int length = SHORTEST_NAME - 1;
            for (Flow flow : flows) {
                for (Text text : flow.route().texts().toList()) {
                    for (String value : List.of(flow.scope().resolve(text.value()), text.value())) {
                        String words = ONE_LINE.matcher(value).replaceAll(" ").strip();
                        if (words.length() > length && message.contains(words)) {
                            best = flow.scope().origin(text);
                            length = words.length();
                        }
                    }
                }
            }
            return Optional.ofNullable(best);
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

        private static String shortened(String reason) {
            String whole = reason.replaceAll("\\.+$", "");
            return whole.length() > LONGEST_REASON ? whole.substring(0, LONGEST_REASON) + " …" : whole;
        }

        private boolean isHere(Element element) {
            return element.at().file().equals(failure.file().path());
        }
    }
}
