package io.touchline.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** The stores by the statement that writes to them. */
final class Stores {

    private final BatchJson json;
    private final NamedParameterJdbcOperations jdbc;
    private final Statements statements;

    Stores(ObjectMapper json, NamedParameterJdbcOperations jdbc, Statements statements) {
        this.json = new BatchJson(json.getFactory());
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /**
     * PostgreSQL by the statement in the file, as it is now.
     *
     * @param preparation what is decided about records before they are written
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    Store postgres(String file, Preparation preparation) {
        return new PostgresStore(json, jdbc, statements.text(file), preparation);
    }
}
