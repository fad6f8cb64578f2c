package io.touchline.lint;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Data never steers: where a record goes is not for the record to say. */
final class DynamicEndpoints implements Rule {

    private static final Set<String> STEERED =
            Set.of("toD", "recipientList", "routingSlip", "dynamicRouter", "enrich", "pollEnrich", "wireTap", "poll");
    private static final Set<String> DATA_LANGUAGES = Set.of(
            "header",
            "jq",
            "jsonpath",
            "xpath",
            "xquery",
            "tokenize",
            "xtokenize",
            "groovy",
            "js",
            "python",
            "mvel",
            "ognl",
            "spel",
            "variable",
            "exchangeProperty",
            "datasonnet",
            "hl7terser",
            "java",
            "joor",
            "csimple",
            "language",
            "method");
    private static final Pattern DATA = Pattern.compile(
            "[$#]\\{[^}]*\\b(body|bodyAs|bodyOneLine|header|headers|in|message|exchangeProperty|variable|variables|jq|jsonpath|xpath|attachment\\w*|exchange|bean|ref|mandatoryBodyAs)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String TOPIC_HEADER = "kafka.OVERRIDE_TOPIC";

    @Override
    public String name() {
        return "data-never-steers";
    }

    @Override
    public String asks() {
        return "no endpoint or topic is taken from a message";
    }

    @Override
    public void check(Project project, Report report) {
        project.elements().forEach(step -> {
            if (STEERED.contains(step.name())) {
                steered(step)
                        .ifPresent(at -> report.error(
                                name(),
                                at,
                                "'" + step.name() + "' takes the endpoint from the message",
                                "use a choice with constant endpoints"));
            } else if (step.name().startsWith("setHeader")
                    && step.plain("name").equals(TOPIC_HEADER)
                    && byExpression(step).isPresent()) {
                report.error(
                        name(),
                        step.at(),
                        TOPIC_HEADER + " is taken from the message",
                        "use a choice with constant topics");
            }
        });
    }

    private static Optional<Position> steered(Element step) {
        return step.value("uri")
                .filter(uri -> DATA.matcher(uri.value()).find())
                .map(Text::at)
                .or(() -> byExpression(step));
    }

    private static Optional<Position> byExpression(Element step) {
        return step.children().stream()
                .flatMap(child -> {
                    boolean data = DATA_LANGUAGES.contains(child.name())
                            || child.name().equals("simple")
                                    && child.text()
                                            .filter(text ->
                                                    DATA.matcher(text.value()).find())
                                            .isPresent();
                    return data ? Stream.of(child.at()) : Stream.empty();
                })
                .findFirst();
    }
}
