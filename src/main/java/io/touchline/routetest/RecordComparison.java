package io.touchline.routetest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.touchline.routetest.Turn.ExpectedHeader;
import io.touchline.routetest.Turn.ExpectedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Compares the records that were sent with those that are expected, in their order within each topic. */
final class RecordComparison {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final UnaryOperator<String> placeholders;

    /** @param placeholders resolves those in topics and headers */
    RecordComparison(UnaryOperator<String> placeholders) {
        this.placeholders = placeholders;
    }

    /**
     * What is missing, different or too much.
     *
     * @param kind what such a record is called
     * @param place where to tell of a record that nobody expects
     */
    List<Failure> compare(String kind, Place place, List<ExpectedRecord> expected, List<SentRecord> came) {
        List<Failure> failures = new ArrayList<>();
        List<SentRecord> left = new ArrayList<>(came);
        Map<String, Integer> numbers = new HashMap<>();
        for (ExpectedRecord record : expected) {
            String topic = record.topic() == null ? "" : placeholders.apply(record.topic());
            int number = numbers.merge(topic, 1, Integer::sum);
            String name = kind + " " + number + (topic.isEmpty() ? "" : " to " + topic);
            SentRecord next = left.stream()
                    .filter(each -> topic.isEmpty() || each.topic().equals(topic))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                failures.add(new Failure(record.place().toString(), name + " did not come", List.of()));
                continue;
            }
            left.remove(next);
            List<String> differences = differences(record, next);
            if (!differences.isEmpty()) {
                failures.add(new Failure(record.place().toString(), name + " is different", differences));
            }
        }
        left.forEach(record -> failures.add(
                new Failure(place.toString(), "a " + kind + " that is not expected: " + record, List.of())));
        if (failures.stream().anyMatch(failure -> !failure.where().equals(place.toString()))) {
            String all = came.isEmpty() ? "came: nothing" : "came in all:";
            failures.add(new Failure(
                    place.toString(),
                    all,
                    came.stream().map(SentRecord::toString).toList()));
        }
        return failures;
    }

    /** Those of the records that must not be there. */
    List<Failure> findUnwanted(List<ExpectedRecord> unwanted, List<SentRecord> came) {
        List<Failure> failures = new ArrayList<>();
        for (ExpectedRecord record : unwanted) {
            for (SentRecord sent : came) {
                boolean sameTopic = record.topic() == null || sent.topic().equals(placeholders.apply(record.topic()));
                if (sameTopic && differences(record, sent).isEmpty()) {
                    failures.add(new Failure(
                            record.place().toString(), "a record that must not come out: " + sent, List.of()));
                }
            }
        }
        return failures;
    }

    private List<String> differences(ExpectedRecord expected, SentRecord came) {
        List<String> differences = new ArrayList<>();
        if (expected.key() != null) {
            differences.addAll(Comparison.differences("key", expected.key(), Verdict.text(came.key()), true));
        }
        for (ExpectedHeader header : expected.headers()) {
            JsonNode value = came.headers().stream()
                    .filter(each -> each.name().equals(header.name()))
                    .reduce((first, second) -> second)
                    .map(each -> Verdict.text(each.value()))
                    .orElse(MissingNode.getInstance());
            differences.addAll(
                    Comparison.differences("header " + header.name(), resolved(header.value()), value, true));
        }
        if (expected.value() != null) {
            differences.addAll(Comparison.differences("value", expected.value(), json(came), expected.isWhole()));
        }
        if (expected.text() != null) {
            differences.addAll(Comparison.differences("text", expected.text(), Verdict.text(came.text()), true));
        }
        return differences;
    }

    private JsonNode resolved(JsonNode expected) {
        return expected.isTextual() ? TextNode.valueOf(placeholders.apply(expected.asText())) : expected;
    }

    /** A value that is not JSON is a text. */
    private static JsonNode json(SentRecord record) {
        if (record.text() == null) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(record.text());
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(record.text());
        }
    }
}
