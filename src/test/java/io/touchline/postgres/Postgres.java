package io.touchline.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A real PostgreSQL with our migrations: one for all test classes of the JVM, since a start takes seconds. */
final class Postgres {

    private static final Path CONFIG = Path.of("config", "postgres");
    private static final Postgres INSTANCE = new Postgres();

    private final EmbeddedPostgres server;
    private final NamedParameterJdbcTemplate jdbc;
    private final DecidedBatch decisions;

    private Postgres() {
        try {
            server = EmbeddedPostgres.builder()
                    // Refused statements are expected here; their text in the log is not news.
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("log_min_messages", "panic")
                    .start();
            var connection = server.getPostgresDatabase().getConnection();
            jdbc = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
            // The session is deliberately in another zone: nothing may depend on it.
            jdbc.getJdbcOperations().execute("set time zone 'America/Los_Angeles'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        decisions = new DecidedBatch(jdbc);
        migrate();
    }

    /** The server, with all tables empty. */
    static Postgres empty() {
        INSTANCE.clear();
        return INSTANCE;
    }

    /** Empties all tables. */
    void clear() {
        sql().execute("truncate streaming.football_matches, streaming.match_history, streaming.match_state, "
                + "streaming.match_decisions, streaming.competitions, streaming.leaderboards");
    }

    /** Runs the migrations and returns how many were applied. */
    int migrate() {
        return Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("filesystem:" + CONFIG.resolve("migrations"))
                .defaultSchema("streaming")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Runs {@code upserts/NAME.sql} on a batch and returns what it says it wrote. What has to be decided before, is. */
    long store(String name, String batch) {
        return name.equals("matches") ? write(name, decisions.decided(batch)) : write(name, batch);
    }

    /** Runs the statement on the batch as it is. */
    long write(String name, String batch) {
        return jdbc.queryForObject(read(name), Map.of("batch", batch), Long.class);
    }

    /** Decides as an instance of the service that has just started. */
    DecidedBatch decisions() {
        return new DecidedBatch(jdbc);
    }

    JdbcTemplate sql() {
        return jdbc.getJdbcTemplate();
    }

    /** The only value of the only row. */
    Object value(String query, Object... arguments) {
        return sql().queryForObject(query, Object.class, arguments);
    }

    /** The only row. */
    Map<String, Object> row(String query, Object... arguments) {
        return sql().queryForMap(query, arguments);
    }

    long count(String table) {
        return ((Number) value("select count(*) from streaming." + table)).longValue();
    }

    /** A fingerprint of everything that a table holds, the time of writing included. */
    String fingerprint(String table) {
        return (String) value("select md5(string_agg(t::text, '' order by t::text)) from streaming." + table + " t");
    }

    private static String read(String name) {
        try {
            return Files.readString(CONFIG.resolve("upserts").resolve(name + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
