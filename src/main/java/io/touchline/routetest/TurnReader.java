package io.touchline.routetest;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.routetest.Turn.Expected;
import io.touchline.routetest.Turn.ExpectedRows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.convert.DurationStyle;

/** Reads what a test file says about one turn. */
final class TurnReader {

    static final Set<String> KEYS = Set.of(
            "route",
            "after",
            "within",
            "answer",
            "records",
            "kafka-away-for",
            "sent",
            "not-sent",
            "dead-letters",
            "requests",
            "failed",
            "rows");

    static final Set<String> ROWS = Set.of("query", "rows");

    private static final String WHATEVER = "<any>";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String routeId;
    private final IncomingReader incoming;
    private final ExpectationReader expectations = new ExpectationReader();

    /** @param routeId the route that runs if a turn names none */
    TurnReader(Path file, String routeId) {
        this.routeId = routeId;
        this.incoming = new IncomingReader(file);
    }

    Turn turn(YamlValue value) {
        return only(value, value.map(KEYS));
    }

    /** A turn that is written without a heading of its own. */
    Turn only(YamlValue value, Map<String, YamlValue> turn) {
        return new Turn(
                value.place(),
                turn.containsKey("route") ? turn.get("route").text() : routeId,
                turn.containsKey("after") ? duration(turn.get("after")) : Duration.ZERO,
                turn.containsKey("within") ? duration(turn.get("within")) : PATIENCE,
                turn.containsKey("answer")
                        ? turn.get("answer").oneOrList().stream()
                                .map(incoming::answer)
                                .toList()
                        : List.of(),
                turn.containsKey("records")
                        ? turn.get("records").list().stream()
                                .map(incoming::record)
                                .toList()
                        : List.of(),
                turn.containsKey("kafka-away-for") ? turn.get("kafka-away-for").number(1, 1000) : 0,
                orWhatever(turn.get("sent"), expectations::record),
                turn.containsKey("not-sent")
                        ? turn.get("not-sent").list().stream()
                                .map(expectations::record)
                                .toList()
                        : List.of(),
                orWhatever(turn.get("dead-letters"), expectations::deadLetter),
                turn.containsKey("requests")
                        ? orWhatever(turn.get("requests"), expectations::request)
                        : Optional.empty(),
                turn.containsKey("failed") ? failure(turn.get("failed")) : null,
                turn.containsKey("rows")
                        ? turn.get("rows").list().stream().map(this::rows).toList()
                        : List.of());
    }

    private static <T> Optional<List<T>> orWhatever(YamlValue value, Function<YamlValue, T> reader) {
        if (value == null) {
            return Optional.of(List.of());
        }
        return value.isText(WHATEVER)
                ? Optional.empty()
                : Optional.of(value.list().stream().map(reader).toList());
    }

    private static Expected failure(YamlValue value) {
        return new Expected(value.place(), expected(value, Matcher::containing));
    }

    private ExpectedRows rows(YamlValue value) {
        Map<String, YamlValue> rows = value.map(ROWS);
        if (!rows.containsKey("query") || !rows.containsKey("rows")) {
            throw value.wrong("'query:' with SQL and 'rows:' with what it has to find are wanted here");
        }
        List<JsonNode> expected = rows.get("rows").list().stream()
                .map(each -> {
                    each.map();
                    return expected(each, Function.identity());
                })
                .toList();
        return new ExpectedRows(value.place(), rows.get("query").text(), expected);
    }

    /** The value as JSON whose matchers are known to make sense. */
    static JsonNode expected(YamlValue value, Function<JsonNode, JsonNode> plain) {
        JsonNode json = value.json();
        Matcher.problemIn(json).ifPresent(problem -> {
            throw value.wrong(problem);
        });
        return Matcher.isMatcher(json) ? json : plain.apply(json);
    }

    private static Duration duration(YamlValue value) {
        try {
            return DurationStyle.detectAndParse(value.text());
        } catch (IllegalArgumentException e) {
            throw value.wrong("a time like 20s, 5m or 1h is wanted here, not '" + value.text() + "'");
        }
    }
}
