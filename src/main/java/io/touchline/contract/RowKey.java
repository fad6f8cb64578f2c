package io.touchline.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;

/**
 * What tells which row of a store a record is for, so that of several records for one row only the newest has to be
 * written.
 *
 * <p>Written in a route as {@code none} (each record is a row of its own, or all of them count), {@code record} (the key
 * of the Kafka record), or JSON pointers into the value, separated by blanks or commas, as {@code /idEvent /idStatistic}.
 */
public final class RowKey {

    /** Each record is a row of its own, or all of them count. */
    public static final RowKey NONE = new RowKey(false, List.of());

    private final JsonFactory json = new JsonFactory();
    private final boolean ofRecord;
    private final List<JsonPointer> pointers;

    private RowKey(boolean ofRecord, List<JsonPointer> pointers) {
        this.ofRecord = ofRecord;
        this.pointers = pointers;
    }

    /**
     * Reads it as it is written in a route.
     *
     * @throws IllegalArgumentException when the text is none of the three
     */
    public static RowKey parse(String text) {
        return switch (text.strip()) {
            case "none" -> NONE;
            case "record" -> new RowKey(true, List.of());
            default -> new RowKey(false, pointers(text));
        };
    }

    /** Whether all records have to be written, each by itself. */
    public boolean isNone() {
        return !ofRecord && pointers.isEmpty();
    }

    /**
     * What is equal for two records of one row, and differs for those of different rows.
     *
     * @param key of the Kafka record; null if it has none
     * @param value of the Kafka record; null for a tombstone
     * @return null if the record has no such key, and is a row of its own
     */
    public Object of(byte[] key, byte[] value) {
        if (ofRecord) {
            return key == null ? null : Bytes.wrap(key);
        }
        if (isNone() || value == null) {
            return null;
        }
        List<String> parts = new ArrayList<>(pointers.size());
        for (JsonPointer pointer : pointers) {
            Optional<String> part = find(pointer, value);
            if (part.isEmpty()) {
                return null;
            }
            parts.add(part.get());
        }
        return parts;
    }

    private Optional<String> find(JsonPointer pointer, byte[] value) {
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
