package io.touchline.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch as one JSON array, its elements {@code {"topic", "partition", "offset", "observed_at", "key", "decided",
 * "record"}}, where {@code record} is the record's value, letter by letter. Only prepared records have {@code decided}.
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
    String array(List<SinkRecord> batch, Preparation.Prepared prepared) throws BadRecordsException {
        Map<SinkRecord, RecordRejectedException> bad = new LinkedHashMap<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size(batch));
        char separator = '[';
        for (SinkRecord record : batch) {
            try {
                requireObject(record.valueBytes());
                bytes.writeBytes(before(record, prepared.decided(record), separator));
                bytes.writeBytes(record.valueBytes());
                bytes.write('}');
                separator = ',';
            } catch (RecordRejectedException e) {
                bad.put(record, e);
            }
        }
        bytes.write(']');
        String array = bytes.toString(StandardCharsets.UTF_8);
        if (array.indexOf(REPLACEMENT) >= 0) {
            batch.forEach(record -> findWhatIsNotText(record, bad));
        }
        if (!bad.isEmpty()) {
            throw new BadRecordsException(bad);
        }
        return array;
    }

    private static byte[] before(SinkRecord record, String decided, char separator) {
        StringBuilder text = new StringBuilder(AROUND_A_RECORD);
        text.append(separator).append("{\"topic\":");
        appendText(text, record.topic());
        text.append(",\"partition\":").append(record.partition());
        text.append(",\"offset\":").append(record.offset());
        text.append(",\"observed_at\":\"").append(record.observedAt()).append('"');
        text.append(",\"key\":");
        appendText(text, record.key());
        if (decided != null) {
            text.append(",\"decided\":").append(decided);
        }
        text.append(",\"record\":");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Appends the text as a JSON string, or null. */
    static void appendText(StringBuilder json, String text) {
        if (text == null) {
            json.append("null");
        } else {
            json.append('"');
            JsonStringEncoder.getInstance().quoteAsString(text, json);
            json.append('"');
        }
    }

    /**
     * Makes sure that a value is one JSON object, in UTF-8 throughout.
     *
     * @throws RecordRejectedException when it is not
     */
    void requireTextObject(byte[] value) throws RecordRejectedException {
        requireObject(value);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
        } catch (CharacterCodingException e) {
            throw new RecordRejectedException("the value is not UTF-8", e);
        }
    }

    private void requireObject(byte[] value) throws RecordRejectedException {
        if (value == null) {
            throw new RecordRejectedException("the record has no value", null);
        }
        requireNotUtf16(value);
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
    }

    /** The parser would read these as well, by what the first bytes look like; the database would not. */
    private static void requireNotUtf16(byte[] value) throws RecordRejectedException {
        for (int i = 0; i < Math.min(value.length, 4); i++) {
            if (value[i] <= 0) { // a zero, or the begin of a byte order mark
                throw new RecordRejectedException("the value is not JSON in UTF-8", null);
            }
        }
    }

    /** Only text that shows a replacement may have had something replaced. */
    private static void findWhatIsNotText(SinkRecord record, Map<SinkRecord, RecordRejectedException> bad) {
        if (bad.containsKey(record)) {
            return;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record.valueBytes()));
        } catch (CharacterCodingException e) {
            bad.put(record, new RecordRejectedException("the value is not UTF-8", e));
        }
    }

    private static int size(List<SinkRecord> batch) {
        long bytes = batch.stream()
                .mapToLong(record -> AROUND_A_RECORD + (record.valueBytes() == null ? 0 : record.valueBytes().length))
                .sum();
        return (int) Math.min(bytes, Integer.MAX_VALUE / 2);
    }
}
