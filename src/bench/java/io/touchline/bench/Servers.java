package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;

/** The broker and the database that all subjects use, in a process beside them on the same machine. */
final class Servers implements AutoCloseable {

    static final String HEAP = "1g";
    static final String USER = "touchline";
    static final String PASSWORD = "benchmark";

    private static final Pattern READY = Pattern.compile("ready (\\S+) (\\S+)\\R");

    private final ChildJvm process;
    private final String bootstrapServers;
    private final String jdbcUrl;
    private final Admin admin;

    Servers(Path data, Path log) throws IOException, InterruptedException {
        process = ChildJvm.ofClass(
                log,
                Map.of("POSTGRES_PASSWORD", PASSWORD),
                HEAP,
                "io.touchline.embedded.BenchServers",
                List.of(data.toString()));
        Matcher ready = process.awaitOutput(READY);
        bootstrapServers = ready.group(1);
        jdbcUrl = ready.group(2);
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    Admin admin() {
        return admin;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, USER, PASSWORD);
    }

    @Override
    public void close() throws IOException {
        admin.close();
        process.close();
    }
}
