package io.touchline.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Writes a batch to PostgreSQL as one JSON array in one statement.
 *
 * <p>The array's elements are {@code {"topic", "partition", "offset", "observed_at", "key", "record"}}; the statement
 * takes it as {@code :batch} and returns one number, the rows that it changed.
 */
final class PostgresStore implements Store {

    /**
     * SQLSTATE classes that blame the data: cardinality, data exception, constraint, limit exceeded, raised by a
     * function. All others, a missing table among them, blame the database, and the records wait until it is mended.
     */
    private static final Pattern DATA_ERROR = Pattern.compile("(21|22|23|54|P0).*");

    private final JsonFactory json;
    private final NamedParameterJdbcOperations jdbc;
    private final String statement;

    PostgresStore(JsonFactory json, NamedParameterJdbcOperations jdbc, String statement) {
        this.json = json;
        this.jdbc = jdbc;
        this.statement = statement;
    }

    @Override
    public long write(List<SinkRecord> batch) throws RecordRejectedException, TargetDownException {
        String array = array(batch);
        try {
            Long written = jdbc.queryForObject(statement, Map.of("batch", array), Long.class);
            return written == null ? 0 : written;
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql && isDataError(sql)) {
                throw new RecordRejectedException(firstLine(sql), sql);
            }
            throw new TargetDownException("PostgreSQL", firstLine(e.getMostSpecificCause()), e);
        }
    }

    private static boolean isDataError(SQLException sql) {
        return sql.getSQLState() != null
                && DATA_ERROR.matcher(sql.getSQLState()).matches();
    }

    private String array(List<SinkRecord> batch) throws RecordRejectedException {
        StringWriter text = new StringWriter();
        try (JsonGenerator array = json.createGenerator(text)) {
            array.writeStartArray();
            for (SinkRecord record : batch) {
                requireObject(record);
                array.writeStartObject();
                array.writeStringField("topic", record.topic());
                array.writeNumberField("partition", record.partition());
                array.writeNumberField("offset", record.offset());
                array.writeStringField("observed_at", record.observedAt().toString());
                array.writeStringField("key", record.key());
                array.writeFieldName("record");
                array.writeRawValue(record.value());
                array.writeEndObject();
            }
            array.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a writer in memory does not fail", e);
        }
        return text.toString();
    }

    /** A value that is more, or less, than one JSON object would become part of the array around it. */
    private void requireObject(SinkRecord record) throws RecordRejectedException {
        if (record.value() == null) {
            throw new RecordRejectedException("the record has no value", null);
        }
        try (JsonParser parser = json.createParser(record.value())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RecordRejectedException("the value is not a JSON object", null);
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new RecordRejectedException("the value goes on after its JSON object", null);
            }
        } catch (IOException e) {
            throw new RecordRejectedException("the value is not JSON: " + firstLine(e), e);
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
