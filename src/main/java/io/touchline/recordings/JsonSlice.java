package io.touchline.recordings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
public final class JsonSlice {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonFactory FACTORY = new JsonFactory();

    private final byte[] bytes;
    private final int from;
    private final int to;

    JsonSlice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /**
     * The one value in these bytes, with all that is in it checked.
     *
     * @throws IOException when they hold no JSON, or more than one value
     */
    public static JsonSlice of(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() == null) {
                throw new IOException("it is empty");
            }
            parser.skipChildren();
            parser.finishToken();
            if (parser.nextToken() != null) {
                throw new IOException("something follows after the JSON value");
            }
        }
        return cut(bytes);
    }

    /**
     * The one value in these bytes. What is in it is not checked until it is asked for, and then only as far as needed
     * to tell where it ends.
     *
     * @throws IOException when they are empty
     */
    static JsonSlice cut(byte[] bytes) throws IOException {
        boolean hasMark = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
        int from = hasMark ? 3 : 0;
        int to = bytes.length;
        while (from < to && JsonCursor.isBlank(bytes[from])) {
            from++;
        }
        while (from < to && JsonCursor.isBlank(bytes[to - 1])) {
            to--;
        }
        if (from == to) {
            throw new IOException("it is empty");
        }
        return new JsonSlice(bytes, from, to);
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return bytes[from] == '{';
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return bytes[from] == '[';
    }

    /** Whether it is a string. */
    public boolean isString() {
        return bytes[from] == '"';
    }

    /**
     * The members of an object by name, in order; none for any other value.
     *
     * @throws IOException when it is no JSON, which can only be where it was not checked
     */
    public Map<String, JsonSlice> members() throws IOException {
        Map<String, JsonSlice> members = new LinkedHashMap<>();
        if (isObject()) {
            JsonCursor cursor = new JsonCursor(bytes, from, to);
            cursor.enter();
            while (cursor.next('}')) {
                members.put(cursor.name(), cursor.value());
            }
            cursor.leave();
        }
        return members;
    }

    /** The first member of each name, null where there is none. What is behind the last of them is not looked at. */
    JsonSlice[] first(String... names) throws IOException {
        JsonSlice[] found = new JsonSlice[names.length];
        int missing = isObject() ? names.length : 0;
        JsonCursor cursor = new JsonCursor(bytes, from, to);
        cursor.enter();
        while (missing > 0 && cursor.next('}')) {
            String name = cursor.name();
            JsonSlice value = cursor.value();
            for (int i = 0; i < names.length; i++) {
                if (found[i] == null && names[i].equals(name)) {
                    found[i] = value;
                    missing--;
                }
            }
        }
        return found;
    }

    /**
     * The elements of an array, in order; none for any other value.
     *
     * @throws IOException when it is no JSON, which can only be where it was not checked
     */
    public List<JsonSlice> elements() throws IOException {
        List<JsonSlice> elements = new ArrayList<>();
        if (isArray()) {
            JsonCursor cursor = new JsonCursor(bytes, from, to);
            cursor.enter();
            while (cursor.next(']')) {
                elements.add(cursor.value());
            }
            cursor.leave();
        }
        return elements;
    }

    /**
     * A string's text, any other value as it is written.
     *
     * @throws IOException when it is no JSON, which can only be where it was not checked
     */
    public String text() throws IOException {
        // Asked for each match of each poll, and nearly always a number or a plain string.
        int begin = isString() ? from + 1 : from;
        int end = isString() ? to - 1 : to;
        return isPlain(begin, end) ? new String(bytes, begin, end - begin, StandardCharsets.US_ASCII) : node().asText();
    }

    /** Whether there is nothing but digits, and in a string also letters and what stands in times. */
    private boolean isPlain(int begin, int end) {
        for (int i = begin; i < end; i++) {
            byte b = bytes[i];
            boolean isDigit = b >= '0' && b <= '9';
            boolean isLetter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '_' || b == '-' || b == ':';
            if (!isDigit && !(isString() && isLetter)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The value, parsed.
     *
     * @throws IOException when it is no JSON, which can only be where it was not checked
     */
    public JsonNode node() throws IOException {
        return MAPPER.readTree(bytes, from, to - from);
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** This object as a match, with its lastUpdated cut out of it; null where it has none. */
    RecordedMatch asMatch(String id, JsonSlice update) {
        boolean isText = update != null && update.isString();
        return new RecordedMatch(id, toBytes(), isText ? update.from + 1 - from : 0, isText ? update.to - 1 - from : 0);
    }

    boolean hasBytes(byte[] other) {
        return Arrays.equals(bytes, from, to, other, 0, other.length);
    }
}
