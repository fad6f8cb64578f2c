package io.touchline.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** The stores by the statement that writes to them; a statement's file is read once. */
final class Stores {

    private final BatchJson json;
    private final NamedParameterJdbcOperations jdbc;
    private final Map<String, Store> byStatement = new ConcurrentHashMap<>();

    Stores(ObjectMapper json, NamedParameterJdbcOperations jdbc) {
        this.json = new BatchJson(json.getFactory());
        this.jdbc = jdbc;
    }

    /**
     * PostgreSQL by the statement in the file.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    Store postgres(String file) {
        return byStatement.computeIfAbsent(file, this::read);
    }

    private Store read(String file) {
        try {
            return new PostgresStore(json, jdbc, Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the statement " + file + " cannot be read", e);
        }
    }
}
