package io.touchline.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch as one JSON array, its elements {@code {"topic", "partition", "offset", "observed_at", "key", "record"}}, where
 * {@code record} is the record's value, letter by letter.
 */
final class BatchJson {

    private static final char REPLACEMENT = '\uFFFD';
    /** What an element needs beside its record; an estimate is enough. */
    private static final int AROUND_A_RECORD = 160;

    private final JsonFactory json;

    BatchJson(JsonFactory json) {
        this.json = json;
    }

    /**
     * Makes the array.
     *
     * @throws BadRecordsException for all records whose value is not one JSON object: it would become part of the array
     *     around it
     */
    String array(List<SinkRecord> batch) throws BadRecordsException {
        Map<SinkRecord, RecordRejectedException> bad = new LinkedHashMap<>();
        StringBuilder array = new StringBuilder(size(batch)).append('[');
        for (SinkRecord record : batch) {
            try {
                String object = object(record);
                array.append(array.length() == 1 ? "" : ",");
                append(array, record, object);
            } catch (RecordRejectedException e) {
                bad.put(record, e);
            }
        }
        if (!bad.isEmpty()) {
            throw new BadRecordsException(bad);
        }
        return array.append(']').toString();
    }

    private static void append(StringBuilder array, SinkRecord record, String object) {
        array.append("{\"topic\":");
        appendText(array, record.topic());
        array.append(",\"partition\":").append(record.partition());
        array.append(",\"offset\":").append(record.offset());
        array.append(",\"observed_at\":");
        appendText(array, record.observedAt().toString());
        array.append(",\"key\":");
        appendText(array, record.key());
        array.append(",\"record\":").append(object).append('}');
    }

    private static void appendText(StringBuilder array, String text) {
        if (text == null) {
            array.append("null");
        } else {
            array.append('"');
            JsonStringEncoder.getInstance().quoteAsString(text, array);
            array.append('"');
        }
    }

    private String object(SinkRecord record) throws RecordRejectedException {
        if (record.valueBytes() == null) {
            throw new RecordRejectedException("the record has no value", null);
        }
        String value = record.value();
        requireUtf8(record, value);
        try (JsonParser parser = json.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RecordRejectedException("the value is not a JSON object", null);
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new RecordRejectedException("the value goes on after its JSON object", null);
            }
        } catch (IOException e) {
            throw new RecordRejectedException("the value is not JSON: " + FirstLine.of(e), e);
        }
        return value;
    }

    /** Only a value that shows a replacement may have had something replaced. */
    private static void requireUtf8(SinkRecord record, String value) throws RecordRejectedException {
        if (value.indexOf(REPLACEMENT) >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record.valueBytes()));
            } catch (CharacterCodingException e) {
                throw new RecordRejectedException("the value is not UTF-8", e);
            }
        }
    }

    private static int size(List<SinkRecord> batch) {
        long bytes = batch.stream()
                .mapToLong(record -> AROUND_A_RECORD + (record.valueBytes() == null ? 0 : record.valueBytes().length))
                .sum();
        return (int) Math.min(bytes, Integer.MAX_VALUE / 2);
    }
}
