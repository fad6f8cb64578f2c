package io.touchline.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What tells which row of a store a record is for, so that of several records for one row only the newest has to be
 * written.
 *
 * <p>Written in a route as {@code none} (each record is a row of its own, or all of them count), {@code record} (the key
 * of the Kafka record), or JSON pointers into the value, separated by blanks or commas, as {@code /idEvent /idStatistic}.
 */
final class RowKey {

    private static final String NONE = "none";
    private static final String RECORD = "record";

    private final boolean ofRecord;
    private final List<JsonPointer> pointers;
    private final JsonFactory json;

    private RowKey(boolean ofRecord, List<JsonPointer> pointers, JsonFactory json) {
        this.ofRecord = ofRecord;
        this.pointers = pointers;
        this.json = json;
    }

    /** @throws IllegalArgumentException when the text is none of the three */
    static RowKey parse(String text, JsonFactory json) {
        return switch (text.strip()) {
            case NONE -> new RowKey(false, List.of(), json);
            case RECORD -> new RowKey(true, List.of(), json);
            default -> new RowKey(false, pointers(text), json);
        };
    }

    /** Whether all records have to be written, each by itself. */
    boolean isNone() {
        return !ofRecord && pointers.isEmpty();
    }

    /** What is equal for two records of one row; empty if the record has no such key, and is a row of its own. */
    Optional<Object> of(SinkRecord record) {
        if (ofRecord) {
            return Optional.ofNullable(record.keyBytes()).map(ByteBuffer::wrap);
        }
        List<String> parts = new ArrayList<>();
        for (JsonPointer pointer : pointers) {
            Optional<String> part = find(pointer, record.valueBytes());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(parts);
    }

    private Optional<String> find(JsonPointer pointer, byte[] value) {
        if (value == null) {
            return Optional.empty();
        }
        try (JsonParser parser = new FilteringParserDelegate(
                json.createParser(value), new JsonPointerBasedFilter(pointer), Inclusion.ONLY_INCLUDE_ALL, false)) {
            return parser.nextToken() != null && parser.currentToken().isScalarValue()
                    ? Optional.ofNullable(parser.getValueAsString())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // not JSON: it is found out when it is written
        }
    }

    private static List<JsonPointer> pointers(String text) {
        List<JsonPointer> pointers = new ArrayList<>();
        for (String pointer : text.strip().split("[\\s,]+")) {
            try {
                pointers.add(JsonPointer.compile(pointer));
            } catch (IllegalArgumentException e) {
                throw notAKey(text);
            }
            if (pointer.isEmpty()) {
                throw notAKey(text);
            }
        }
        return pointers;
    }

    private static IllegalArgumentException notAKey(String text) {
        return new IllegalArgumentException(
                "the key of a row is 'none', 'record', or JSON pointers like '/id /season', not '" + text + "'");
    }
}
