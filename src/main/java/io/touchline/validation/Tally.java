package io.touchline.validation;

import io.touchline.contract.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of the records of one batch. It counts only when the batch is done, so that a batch that comes again does not count twice. */
final class Tally {

    /** What became of a record. */
    enum Result {
        VALIDATED,
        REJECTED,
        REPEATED,
        LEFT_ALONE;

        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record OfTopic(String topic, Result result) {}

    record OfRule(String topic, String rule) {}

    private final Map<OfTopic, Long> records = new HashMap<>();
    private final Map<OfRule, Long> violations = new HashMap<>();
    private final Map<String, Long> unknownFields = new HashMap<>();

    void count(String topic, Result result) {
        records.merge(new OfTopic(topic, result), 1L, Long::sum);
    }

    /** A record that was counted as good turned out to be too large. */
    void moveToRejected(String topic) {
        records.merge(new OfTopic(topic, Result.VALIDATED), -1L, Long::sum);
        count(topic, Result.REJECTED);
    }

    void countViolations(String topic, List<Violation> found) {
        found.forEach(violation -> violations.merge(new OfRule(topic, violation.rule()), 1L, Long::sum));
    }

    void countUnknown(String topic, int fields) {
        if (fields > 0) {
            unknownFields.merge(topic, (long) fields, Long::sum);
        }
    }

    Map<OfTopic, Long> records() {
        return records;
    }

    Map<OfRule, Long> violations() {
        return violations;
    }

    Map<String, Long> unknownFields() {
        return unknownFields;
    }
}
