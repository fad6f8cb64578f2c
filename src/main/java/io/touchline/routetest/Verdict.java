package io.touchline.routetest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.touchline.routetest.Turn.ExpectedHeader;
import io.touchline.routetest.Turn.ExpectedRequest;
import io.touchline.routetest.Turn.ExpectedRows;
import io.touchline.topics.TopicCreator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares what came of a turn with what the test expects of it. */
final class Verdict {

    private final Stage stage;
    private final RecordComparison records;
    private final List<Failure> failures = new ArrayList<>();

    Verdict(Stage stage) {
        this.stage = stage;
        this.records = new RecordComparison(stage::resolved);
    }

    /** What is wrong; nothing if all is as expected. */
    List<Failure> of(Turn turn, Stage.Outcome outcome) {
        outcome.problems().forEach(problem -> fail(turn.place(), problem, List.of()));
        compareFailure(turn, outcome.failure());
        List<SentRecord> letters = outcome.sent().stream()
                .filter(record -> record.topic().endsWith(TopicCreator.DEAD_LETTER_SUFFIX))
                .toList();
        List<SentRecord> sent = outcome.sent().stream()
                .filter(record -> !letters.contains(record))
                .toList();
        turn.sent().ifPresent(expected -> failures.addAll(records.compare("record", turn.place(), expected, sent)));
        turn.deadLetters()
                .ifPresent(
                        expected -> failures.addAll(records.compare("dead letter", turn.place(), expected, letters)));
        failures.addAll(records.findUnwanted(turn.notSent(), outcome.sent()));
        turn.requests().ifPresent(expected -> compareRequests(turn, expected, outcome.requests()));
        turn.rows().forEach(this::compareRows);
        return failures;
    }

    private void compareFailure(Turn turn, Throwable failure) {
        if (turn.failed() == null) {
            if (failure != null) {
                fail(turn.place(), "the route failed: " + Reason.all(failure), List.of());
            }
        } else if (failure == null) {
            fail(turn.failed().place(), "the route should have failed, and did not", List.of());
        } else {
            List<String> differences = Comparison.differences(
                    "failure", turn.failed().value(), TextNode.valueOf(Reason.all(failure)), true);
            if (!differences.isEmpty()) {
                fail(turn.failed().place(), "the route failed with something else", differences);
            }
        }
    }

    private void compareRequests(Turn turn, List<ExpectedRequest> expected, List<AnsweringServer.Request> came) {
        List<String> all = came.stream().map(each -> "asked: " + each).toList();
        for (int i = 0; i < Math.max(expected.size(), came.size()); i++) {
            if (i >= expected.size()) {
                fail(turn.place(), "one request more than expected: " + came.get(i), List.of());
            } else if (i >= came.size()) {
                fail(expected.get(i).place(), "request " + (i + 1) + " was not made", all);
            } else {
                List<String> differences = differences(expected.get(i), came.get(i));
                if (!differences.isEmpty()) {
                    differences.addAll(all);
                    fail(expected.get(i).place(), "request " + (i + 1) + " is different", differences);
                }
            }
        }
    }

    private static List<String> differences(ExpectedRequest expected, AnsweringServer.Request came) {
        List<String> differences = new ArrayList<>(
                Comparison.differences("method", TextNode.valueOf(expected.method()), text(came.method()), true));
        if (expected.path() != null) {
            differences.addAll(Comparison.differences("path", expected.path(), text(came.path()), true));
        }
        if (expected.query() != null) {
            differences.addAll(Comparison.differences("query", expected.query(), text(came.query()), true));
        }
        if (expected.body() != null) {
            differences.addAll(Comparison.differences("body", expected.body(), text(came.body()), true));
        }
        for (ExpectedHeader header : expected.headers()) {
            JsonNode value = came.headers().stream()
                    .filter(each -> each.name().equalsIgnoreCase(header.name()))
                    .findFirst()
                    .map(each -> text(each.value()))
                    .orElse(MissingNode.getInstance());
            differences.addAll(Comparison.differences("header " + header.name(), header.value(), value, true));
        }
        return differences;
    }

    private void compareRows(ExpectedRows expected) {
        List<JsonNode> found;
        try {
            found = stage.database().rows(expected.query());
        } catch (SQLException e) {
            fail(expected.place(), "PostgreSQL refuses the query: " + e.getMessage(), List.of());
            return;
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.rows().size(), found.size()); i++) {
            if (i >= expected.rows().size()) {
                differences.add("row " + (i + 1) + ": not expected");
            } else if (i >= found.size()) {
                differences.add("row " + (i + 1) + ": not there");
            } else {
                differences.addAll(
                        Comparison.differences("row " + (i + 1), expected.rows().get(i), found.get(i), false));
            }
        }
        if (!differences.isEmpty()) {
            found.forEach(row -> differences.add("found: " + row));
            fail(expected.place(), "the database holds something else", differences);
        }
    }

    private void fail(Place place, String what, List<String> details) {
        failures.add(new Failure(place.toString(), what, details));
    }

    static JsonNode text(String text) {
        return text == null ? MissingNode.getInstance() : TextNode.valueOf(text);
    }
}
