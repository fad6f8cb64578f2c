package io.touchline.routetest;

import io.touchline.postgres.Migration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A real PostgreSQL for the tests of one run, started when the first of them needs it and thrown away with all its data.
 * Every test gets a database of its own, as the project's migrations make it.
 */
final class ThrowAwayPostgres implements AutoCloseable {

    static final String USER = "postgres";

    private static final String TEMPLATE = "migrated";

    private final BeanContexts beans;
    private EmbeddedPostgres server;
    private int databases;

    /** @param beans where the migrations come from */
    ThrowAwayPostgres(BeanContexts beans) {
        this.beans = beans;
    }

    /** Starts the server, if it does not run. */
    synchronized void prepare() {
        if (server == null) {
            start();
        }
    }

    /** The URL of a new database. */
    synchronized String newDatabase() {
        prepare();
        String name = "test_" + ++databases;
        execute("create database " + name + " template " + TEMPLATE);
        return url(name);
    }

    /** Drops a database, whoever is connected to it. */
    synchronized void drop(String url) {
        execute("drop database " + url.substring(url.lastIndexOf('/') + 1) + " with (force)");
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the PostgreSQL of the tests did not stop", e);
            }
        }
    }

    private void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("timezone", "UTC")
                    // Statements that fail are what some tests are about.
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("log_min_messages", "panic")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL of the tests did not start", e);
        }
        execute("create database " + TEMPLATE);
        Map<String, Object> settings =
                Map.of("postgres.url", url(TEMPLATE), "postgres.user", USER, "postgres.password", "");
        try (ConfigurableApplicationContext context =
                beans.create(new MapPropertySource("template", settings), replacements -> {})) {
            context.getBean(Migration.class).run();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(USER), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the PostgreSQL of the tests refuses '" + sql + "': " + e.getMessage(), e);
        }
    }
}
