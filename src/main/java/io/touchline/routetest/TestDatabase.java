package io.touchline.routetest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database of one test, made when the test, or its route, first asks for it. */
final class TestDatabase implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ThrowAwayPostgres server;
    private String url;

    TestDatabase(ThrowAwayPostgres server) {
        this.server = server;
    }

    synchronized String url() {
        if (url == null) {
            url = server.newDatabase();
        }
        return url;
    }

    /** Runs SQL, of one statement or several. */
    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), ThrowAwayPostgres.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, each as PostgreSQL itself makes JSON of it; times are in UTC. */
    List<JsonNode> rows(String query) throws SQLException {
        List<JsonNode> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(), ThrowAwayPostgres.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            String one = query.strip().replaceAll(";$", "");
            try (ResultSet found = statement.executeQuery("select row_to_json(r)::text from (" + one + "\n) r")) {
                while (found.next()) {
                    rows.add(JSON.readTree(found.getString(1)));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL always makes JSON", e);
        }
        return rows;
    }

    @Override
    public synchronized void close() {
        if (url != null) {
            server.drop(url);
        }
    }
}
