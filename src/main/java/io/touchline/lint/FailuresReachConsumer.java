package io.touchline.lint;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What fails behind a Kafka consumer has to fail the consumer's turn, or it is committed as if it were stored; and a
 * dead letter that could not be sent has to count as a failure.
 */
final class FailuresReachConsumer implements Rule {

    private static final Set<String> SWALLOWING = Set.of("handled", "continued");

    @Override
    public String name() {
        return "dead-letter-path";
    }

    @Override
    public String asks() {
        return "no failure is swallowed: not that of sending a dead letter, and none behind a Kafka consumer";
    }

    @Override
    public void check(Project project, Report report) {
        project.elements()
                .filter(element -> element.name().equals("deadLetterChannel"))
                .filter(channel ->
                        !channel.plain("deadLetterHandleNewException").equals("false"))
                .forEach(channel -> report.error(
                        name(),
                        channel.place("deadLetterHandleNewException"),
                        "a dead letter that cannot be sent is lost: deadLetterHandleNewException is true by default",
                        "set deadLetterHandleNewException to false"));
        project.flows().stream().filter(Flow::readsKafka).forEach(flow -> consumer(project, flow, report));
    }

    private void consumer(Project project, Flow flow, Report report) {
        Stream<Element> handlers = Stream.concat(
                flow.route().children().stream(),
                configurations(project, flow).flatMap(each -> each.children().stream()));
        handlers.forEach(handler -> {
            if (handler.name().equals("errorHandler")) {
                handler.child("deadLetterChannel")
                        .ifPresent(channel -> swallowed(channel.at(), "a dead letter channel", flow, report));
            } else if (handler.name().equals("onException")) {
                SWALLOWING.stream()
                        .flatMap(handler::children)
                        .filter(FailuresReachConsumer::isOn)
                        .forEach(handled -> swallowed(
                                handled.at(), "an onException that has '" + handled.name() + "' set", flow, report));
            }
        });
    }

    private void swallowed(Position at, String what, Flow flow, Report report) {
        report.error(
                name(),
                at,
                what + " behind a Kafka consumer (" + flow.name() + "): what failed would be committed as stored",
                "let the failure reach the consumer: errorHandler with noErrorHandler, and dead letters by the store");
    }

    private static boolean isOn(Element handled) {
        Optional<Element> constant = handled.child("constant");
        return constant.flatMap(Element::text)
                .map(text -> text.value().equals("true"))
                .orElse(true);
    }

    private static Stream<Element> configurations(Project project, Flow flow) {
        String wanted = flow.scope().resolve(flow.route().plain("routeConfigurationId"));
        return project.definitions("routeConfiguration")
                .filter(configuration -> configuration.plain("id").isEmpty()
                        || configuration.plain("id").equals(wanted));
    }
}
