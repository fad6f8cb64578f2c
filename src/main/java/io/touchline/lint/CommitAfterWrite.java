package io.touchline.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a Kafka consumer has committed is gone for it, so it may commit only what is stored.
 *
 * <p>Camel's own consumer commits by itself unless told otherwise, in batching even what was not worked on; and a step that
 * hands a record to another thread lets it commit what has not arrived. The rule follows {@code direct:} into other routes.
 */
final class CommitAfterWrite implements Rule {

    private static final Set<String> HANDS_OVER =
            Set.of("aggregate", "wireTap", "threads", "resequence", "pausable", "resumable");
    private static final Set<String> QUEUES = Set.of("seda", "disruptor", "disruptor-vm", "vm");
    private static final String REMEDY =
            "read the topic with 'kafka-batch:' (template store-topic), which commits when the last step is done";

    @Override
    public String name() {
        return "commit-after-write";
    }

    @Override
    public String asks() {
        return "a Kafka consumer commits after the last step, and nothing behind it works in another thread";
    }

    @Override
    public void check(Project project, Report report) {
        for (Flow flow : project.flows()) {
            flow.source().ifPresent(source -> {
                if (source.scheme().equals("kafka")) {
                    consumer(source, report);
                }
                if (flow.readsKafka()) {
                    new Behind(project, flow)
                            .walk(
                                    flow,
                                    (at, what) -> report.error(
                                            name(),
                                            at,
                                            "'" + what + "' behind a Kafka consumer (" + flow.name()
                                                    + "): what it holds back is committed before it is stored",
                                            "do it before the Kafka topic or in the store, or write to another topic"));
                }
            });
        }
    }

    private void consumer(Endpoint source, Report report) {
        if (source.option("groupId").map(Endpoint.Option::value).orElse("").isBlank()) {
            report.error(
                    name(),
                    source.at(),
                    "a Kafka consumer without 'groupId': Camel makes one up at every start",
                    "add 'groupId', or better " + REMEDY);
        }
        boolean commitsItself = !source.is("autoCommitEnable", "false");
        boolean manual = source.is("allowManualCommit", "true");
        if (commitsItself) {
            report.error(
                    name(),
                    place(source, "autoCommitEnable"),
                    "a Kafka consumer that commits by a clock loses what has failed"
                            + (source.is("batching", "true") ? ", and in batching what has not been worked on" : ""),
                    REMEDY);
        } else if (!manual || !source.is("breakOnFirstError", "true")) {
            report.error(
                    name(),
                    place(source, manual ? "breakOnFirstError" : "allowManualCommit"),
                    manual
                            ? "the next record that succeeds commits past one that failed"
                            : "a Kafka consumer that never commits reads everything again at every start",
                    "set 'allowManualCommit' and 'breakOnFirstError' to true, or better " + REMEDY);
        }
    }

    private static Position place(Endpoint source, String option) {
        return source.option(option).map(Endpoint.Option::valueAt).orElse(source.at());
    }

    /** Follows what happens to a record of one consumer. */
    private static final class Behind {
        private final Project project;
        private final Set<Element> seen = new HashSet<>();

        Behind(Project project, Flow consumer) {
            this.project = project;
            seen.add(consumer.route());
        }

        void walk(Flow flow, BiConsumer<Position, String> fault) {
            for (Element step : flow.route().all().toList()) {
                if (HANDS_OVER.contains(step.name())) {
                    fault.accept(step.at(), step.name());
                } else if (step.name().equals("delay")
                        && !step.plain("asyncDelayed").equals("false")) {
                    fault.accept(step.at(), "delay");
                }
                Optional<Endpoint> called = Endpoint.of(step, flow.scope()).filter(endpoint -> !endpoint.isSource());
                called.filter(endpoint -> QUEUES.contains(endpoint.scheme()))
                        .ifPresent(endpoint -> fault.accept(endpoint.at(), endpoint.scheme() + ":"));
                called.filter(endpoint -> endpoint.scheme().equals("direct")).stream()
                        .flatMap(endpoint -> consumers(endpoint.path()).stream())
                        .filter(next -> seen.add(next.route()))
                        .forEach(next -> walk(next, fault));
            }
        }

        private List<Flow> consumers(String name) {
            return project.flows().stream()
                    .filter(flow -> flow.source()
                            .filter(source -> source.scheme().equals("direct")
                                    && source.path().equals(name))
                            .isPresent())
                    .toList();
        }
    }
}
