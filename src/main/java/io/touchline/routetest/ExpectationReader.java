package io.touchline.routetest;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.contract.RecordHeaders;
import io.touchline.routetest.Turn.ExpectedHeader;
import io.touchline.routetest.Turn.ExpectedRecord;
import io.touchline.routetest.Turn.ExpectedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what has to go out in a test. */
final class ExpectationReader {

    static final Set<String> RECORD = Set.of("topic", "key", "headers", "value", "exactly", "text");
    static final Set<String> DEAD_LETTER = Stream.concat(RECORD.stream(), Stream.of("class", "reason", "step"))
            .collect(Collectors.toUnmodifiableSet());
    static final Set<String> REQUEST = Set.of("method", "path", "query", "headers", "body");

    ExpectedRecord record(YamlValue value) {
        return record(value, value.map(RECORD));
    }

    /** A dead letter is a record whose headers say why it is one. */
    ExpectedRecord deadLetter(YamlValue value) {
        return record(value, value.map(DEAD_LETTER));
    }

    ExpectedRequest request(YamlValue value) {
        Map<String, YamlValue> request = value.map(REQUEST);
        return new ExpectedRequest(
                value.place(),
                request.containsKey("method") ? request.get("method").text() : "GET",
                text(request, "path"),
                text(request, "query"),
                headers(request),
                text(request, "body"));
    }

    private static ExpectedRecord record(YamlValue value, Map<String, YamlValue> record) {
        if (Stream.of("value", "exactly", "text").filter(record::containsKey).count() > 1) {
            throw value.wrong("only one of value, exactly and text can be meant");
        }
        List<ExpectedHeader> headers = new ArrayList<>(headers(record));
        addHeader(headers, RecordHeaders.ERROR + "class", record.get("class"), Matcher::className);
        addHeader(headers, RecordHeaders.ERROR + "message", record.get("reason"), Matcher::containing);
        addHeader(headers, RecordHeaders.ERROR + "step", record.get("step"), Function.identity());
        YamlValue content = record.getOrDefault("value", record.get("exactly"));
        return new ExpectedRecord(
                value.place(),
                record.containsKey("topic") ? record.get("topic").text() : null,
                text(record, "key"),
                headers,
                content == null ? null : TurnReader.expected(content, Function.identity()),
                record.containsKey("exactly"),
                text(record, "text"));
    }

    private static void addHeader(
            List<ExpectedHeader> headers, String name, YamlValue value, Function<JsonNode, JsonNode> plain) {
        if (value != null) {
            headers.add(new ExpectedHeader(name, TurnReader.expected(value, plain)));
        }
    }

    private static List<ExpectedHeader> headers(Map<String, YamlValue> owner) {
        List<ExpectedHeader> headers = new ArrayList<>();
        if (owner.containsKey("headers")) {
            owner.get("headers")
                    .map()
                    .forEach((name, value) ->
                            headers.add(new ExpectedHeader(name, TurnReader.expected(value, Matcher::text))));
        }
        return headers;
    }

    /** Keys, headers and the like are text, however they are written. */
    private static JsonNode text(Map<String, YamlValue> owner, String key) {
        return owner.containsKey(key) ? TurnReader.expected(owner.get(key), Matcher::text) : null;
    }
}
