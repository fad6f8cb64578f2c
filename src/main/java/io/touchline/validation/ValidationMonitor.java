package io.touchline.validation;

import io.micrometer.core.instrument.MeterRegistry;

/** What the outside sees of the checks. */
final class ValidationMonitor {

    private final MeterRegistry meters;

    ValidationMonitor(MeterRegistry meters) {
        this.meters = meters;
    }

    void add(Tally tally) {
        tally.records().forEach((of, count) -> meters.counter(
                        "touchline.records.checked",
                        "topic",
                        of.topic(),
                        "result",
                        of.result().tag())
                .increment(count));
        tally.violations().forEach((of, count) -> meters.counter(
                        "touchline.contract.violations", "topic", of.topic(), "rule", of.rule())
                .increment(count));
        tally.unknownFields()
                .forEach((topic, count) -> meters.counter("touchline.contract.unknown.fields", "topic", topic)
                        .increment(count));
    }
}
