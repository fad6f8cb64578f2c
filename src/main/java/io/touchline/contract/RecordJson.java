package io.touchline.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads the value of a record: one JSON object in UTF-8, no member twice, not nested deeper than a thousand. */
final class RecordJson {

    private static final String RULE = "json";

    private final ObjectReader reader = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // What a record holds does not belong into a message about where it is wrong.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build()
            .readerFor(JsonNode.class);

    /** The value is not what it has to be. */
    static final class NotAnObjectException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Violation violation;

        NotAnObjectException(String rule, String expected, String found) {
            super(found);
            this.violation = new Violation("", rule, expected, found);
        }

        Violation violation() {
            return violation;
        }
    }

    /** Null if the value is not what {@link FlatRecord} can hold, or nothing that can be read. */
    FlatRecord readFlat(byte[] value) {
        if (value == null || isOtherEncoding(value)) {
            return null;
        }
        try (JsonParser parser = reader.createParser(value)) {
            return FlatRecord.read(parser);
        } catch (IOException e) {
            return null;
        }
    }

    ObjectNode read(byte[] value) throws NotAnObjectException {
        if (value == null) {
            throw new NotAnObjectException("value", "a JSON object", "no value (a tombstone)");
        }
        if (isOtherEncoding(value)) {
            throw new NotAnObjectException(RULE, "JSON in UTF-8", "another encoding, or a byte order mark");
        }
        JsonNode record = parse(value);
        if (record instanceof ObjectNode object) {
            return object;
        }
        throw new NotAnObjectException("type", "a JSON object", Violation.shown(record));
    }

    private JsonNode parse(byte[] value) throws NotAnObjectException {
        try (JsonParser parser = reader.createParser(value)) {
            JsonNode record = reader.readValue(parser);
            if (record == null) {
                throw new NotAnObjectException(RULE, "JSON", "nothing");
            }
            return record;
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("");
            boolean twice = e instanceof MismatchedInputException && problem.startsWith("Duplicate field");
            throw new NotAnObjectException(
                    twice ? "duplicate-key" : RULE,
                    twice ? "each member once" : "JSON",
                    problem
                            + (e.getLocation() == null
                                    ? ""
                                    : " (byte " + e.getLocation().getByteOffset() + ")"));
        } catch (IOException e) {
            throw new NotAnObjectException(RULE, "JSON", String.valueOf(e.getMessage()));
        }
    }

    /** The parser would guess the encoding, and take UTF-16 and UTF-32, which nobody behind it expects. */
    private static boolean isOtherEncoding(byte[] value) {
        for (int i = 0; i < Math.min(4, value.length); i++) {
            int unsigned = value[i] & 0xff;
            if (unsigned == 0 || i == 0 && unsigned >= 0x80) {
                return true; // JSON begins with a character of ASCII
            }
        }
        return false;
    }
}
