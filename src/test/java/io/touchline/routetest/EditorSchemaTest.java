package io.touchline.routetest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Editors offer what the reader of tests understands, no less and no more. */
class EditorSchemaTest {

    private final JsonNode definitions = read().path("definitions");

    @Test
    void theSchemaKnowsTheKeysThatTheReaderKnows() {
        Map<String, Set<String>> known = Map.of(
                "test", RouteTestFile.KEYS,
                "turn", TurnReader.KEYS,
                "answer", IncomingReader.ANSWER,
                "incomingRecord", IncomingReader.RECORD,
                "record", ExpectationReader.RECORD,
                "deadLetter", ExpectationReader.DEAD_LETTER,
                "request", ExpectationReader.REQUEST,
                "rows", TurnReader.ROWS);
        known.forEach((definition, keys) ->
                assertThat(namesOf(definition)).as(definition).containsExactlyInAnyOrderElementsOf(keys));
    }

    private List<String> namesOf(String definition) {
        List<String> names = new ArrayList<>();
        definitions.path(definition).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(new File("config/editors/route-test.schema.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
