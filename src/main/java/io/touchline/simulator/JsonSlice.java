package io.touchline.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value as a range of the bytes that it was recorded in.
 *
 * <p>Recorded values are cut out and put together again without ever being parsed into numbers and strings, so they go
 * out as they came in, whatever they hold.
 */
final class JsonSlice {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final JsonToken start;

    private JsonSlice(byte[] bytes, int from, int to, JsonToken start) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.start = start;
    }

    /**
     * The one value in these bytes.
     *
     * @throws IOException when they hold no JSON, or more than one value
     */
    static JsonSlice of(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() == null) {
                throw new IOException("it is empty");
            }
            JsonSlice whole = value(parser, bytes, 0);
            if (parser.nextToken() != null) {
                throw new IOException("something follows after the JSON value");
            }
            return whole;
        }
    }

    boolean isObject() {
        return start == JsonToken.START_OBJECT;
    }

    boolean isArray() {
        return start == JsonToken.START_ARRAY;
    }

    boolean isString() {
        return start == JsonToken.VALUE_STRING;
    }

    /** The members of an object by name, in order; none for any other value. */
    Map<String, JsonSlice> members() throws IOException {
        Map<String, JsonSlice> members = new LinkedHashMap<>();
        if (isObject()) {
            try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser, bytes, from));
                }
            }
        }
        return members;
    }

    /** The elements of an array, in order; none for any other value. */
    List<JsonSlice> elements() throws IOException {
        List<JsonSlice> elements = new ArrayList<>();
        if (isArray()) {
            try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
                parser.nextToken();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser, bytes, from));
                }
            }
        }
        return elements;
    }

    /** A string's text, any other value as it is written. */
    String text() throws IOException {
        return node().asText();
    }

    JsonNode node() throws IOException {
        return Json.MAPPER.readTree(bytes, from, to - from);
    }

    byte[] toBytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Takes the value that the parser stands at, and moves the parser to its end. */
    private static JsonSlice value(JsonParser parser, byte[] bytes, int offset) throws IOException {
        JsonToken start = parser.currentToken();
        int from = offset + (int) parser.currentTokenLocation().getByteOffset();
        if (start.isStructStart()) {
            parser.skipChildren();
        } else {
            parser.finishToken();
        }
        return new JsonSlice(
                bytes, from, offset + (int) parser.currentLocation().getByteOffset(), start);
    }
}
