package io.touchline.lint;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.touchline.contract.Contract;
import io.touchline.routes.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Contracts are JSON Schemas of the draft 2020-12, with keywords of ours that name fields of the schema. */
final class ContractCheck {

    static final String RULE = "contract";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private JsonSchema ofSchemas;

    /** Reports what makes a contract useless. */
    void check(SourceFile file, Report report) {
        FileText.of(file, report).ifPresent(text -> {
            try {
                check(file, text, json.readTree(text), report);
            } catch (JsonProcessingException e) {
                report.error(
                        FileText.RULE,
                        position(file, e.getLocation()),
                        "JSON that cannot be read: "
                                + e.getOriginalMessage().lines().findFirst().orElse(""),
                        "mend it here or above");
            }
        });
    }

    private void check(SourceFile file, String text, JsonNode contract, Report report) {
        Position start = Position.startOf(file.path());
        if (contract.isMissingNode() || !contract.isObject()) {
            report.error(RULE, start, "no schema is in this file", "write a JSON object, or delete the file");
            return;
        }
        if (!contract.path("$schema").asText().equals(SchemaId.V202012)) {
            report.error(
                    RULE,
                    start,
                    contract.has("$schema") ? "not a schema of 2020-12" : "no '$schema'",
                    "begin with \"$schema\": \"" + SchemaId.V202012 + "\"");
        }
        Map<String, Position> places = places(file, text);
        Set<String> told = new HashSet<>();
        for (ValidationMessage message : meta().validate(contract)) {
            String pointer = message.getInstanceLocation().toString();
            if (told.add(pointer)) {
                report.error(
                        RULE,
                        places.getOrDefault(pointer, start),
                        "not a JSON Schema: " + message.getMessage(),
                        "see json-schema.org, draft 2020-12");
            }
        }
        KeywordCheck keywords = new KeywordCheck(contract, (pointer, problem, advice) -> {
            told.add(pointer);
            report.error(RULE, places.getOrDefault(pointer, start), problem, advice);
        });
        keywords.check();
        if (told.isEmpty()) {
            try {
                Contract.parse(text, true);
            } catch (IllegalArgumentException e) {
                report.error(RULE, start, e.getMessage(), "mend what it names");
            }
        }
    }

    private JsonSchema meta() {
        if (ofSchemas == null) {
            ofSchemas = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                            SchemaLocation.of(SchemaId.V202012),
                            SchemaValidatorsConfig.builder()
                                    .pathType(PathType.JSON_POINTER)
                                    .build());
        }
        return ofSchemas;
    }

    private Map<String, Position> places(SourceFile file, String text) {
        Map<String, Position> places = new HashMap<>();
        try (JsonParser parser = json.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() || token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                    // A container's own path is its parent's while it has just begun.
                    String path = token.isStructStart()
                            ? parser.getParsingContext()
                                    .getParent()
                                    .pathAsPointer()
                                    .toString()
                            : parser.getParsingContext().pathAsPointer().toString();
                    places.putIfAbsent(path, position(file, parser.currentTokenLocation()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private static Position position(SourceFile file, JsonLocation at) {
        return at == null
                ? Position.startOf(file.path())
                : new Position(file.path(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
