package io.touchline.delivery;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Writes a batch to PostgreSQL as one JSON array in one statement.
 *
 * <p>The statement takes the array of {@link BatchJson} as {@code :batch} and returns one number, the rows that it
 * changed.
 */
final class PostgresStore implements Store {

    /**
     * SQLSTATE classes that blame the data: cardinality, data exception, constraint, limit exceeded, raised by a
     * function. All others, a missing table among them, blame the database, and the records wait until it is mended.
     */
    private static final Pattern DATA_ERROR = Pattern.compile("(21|22|23|54|P0).*");

    private final BatchJson json;
    private final NamedParameterJdbcOperations jdbc;
    private final String statement;
    private final Preparation preparation;

    PostgresStore(BatchJson json, NamedParameterJdbcOperations jdbc, String statement, Preparation preparation) {
        this.json = json;
        this.jdbc = jdbc;
        this.statement = statement;
        this.preparation = preparation;
    }

    @Override
    public long write(List<SinkRecord> batch) throws BadRecordsException, RecordRejectedException, TargetDownException {
        Preparation.Prepared prepared = preparation.prepare(batch);
        String array = json.array(batch, prepared);
        try {
            Long written = jdbc.queryForObject(statement, Map.of("batch", array), Long.class);
            prepared.written();
            return written == null ? 0 : written;
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql && isDataError(sql)) {
                throw new RecordRejectedException(FirstLine.of(sql), sql);
            }
            throw new TargetDownException("PostgreSQL", FirstLine.of(e.getMostSpecificCause()), e);
        }
    }

    private static boolean isDataError(SQLException sql) {
        return sql.getSQLState() != null
                && DATA_ERROR.matcher(sql.getSQLState()).matches();
    }
}
