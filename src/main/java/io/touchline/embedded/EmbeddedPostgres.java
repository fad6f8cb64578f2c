package io.touchline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A real PostgreSQL beside this process, on loopback, with its data kept in a folder.
 *
 * <p>Its binaries refuse to run as root; the library then drops the privileges by itself. The role and the database are
 * both called {@code touchline}; the password is generated once and kept beside the data.
 */
final class EmbeddedPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final String NAME = "touchline";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final String password;

    /**
     * Starts the server; the first time this unpacks its binaries and makes the database.
     *
     * @throws UncheckedIOException when the server cannot start, with what it said
     */
    EmbeddedPostgres(Path folder, int port, String password) {
        this.password = password;
        try {
            new OrphanedPostgres(folder).stop();
            this.server = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    .setConnectConfig("password", password)
                    // The library is made for tests and turns this off; here an accepted row has to survive a crash.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("log_timezone", "UTC")
                    .start();
            prepare(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL in " + folder + " did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL in " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Makes role and database if they are missing, and from then on asks everybody for a password. */
    private void prepare(Path folder) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase(java.util.Map.of("password", password))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            String quoted = "'" + password + "'";
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password " + quoted);
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
            statement.execute("alter role postgres password " + quoted);
            statement.execute("alter role " + NAME + " password " + quoted);
            Files.writeString(
                    folder.resolve("pg_hba.conf"),
                    """
                    # TYPE  DATABASE  USER  ADDRESS         METHOD
                    local   all       all                   scram-sha-256
                    host    all       all   127.0.0.1/32    scram-sha-256
                    """,
                    StandardCharsets.UTF_8);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
