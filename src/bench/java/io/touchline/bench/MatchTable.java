package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The table that all subjects write to. */
final class MatchTable implements Outcome {

    private static final String RIGHT =
            """
            select count(*), count(*) filter (where
                match_id between ? and ? and version = (? - (match_id - ?)) / ?
                and (raw ->> 'version')::bigint = version and (raw ->> 'id')::bigint = match_id)
            from bench.matches
            """;

    private final Servers servers;

    MatchTable(Servers servers) {
        this.servers = servers;
    }

    void create() throws SQLException, IOException {
        execute(Files.readString(Path.of("src", "bench", "sql", "tables.sql")));
    }

    @Override
    public void empty() throws SQLException {
        execute("truncate bench.matches, bench.staging");
    }

    /**
     * Throws unless the table holds the newest version of each match of the workload and nothing else.
     *
     * <p>With n records in rounds over k keys, the newest version of match m is (n - 1 - m) / k, rounded down.
     */
    @Override
    public void require(Workload workload) throws SQLException {
        try (Connection connection = servers.connect();
                PreparedStatement statement = connection.prepareStatement(RIGHT)) {
            statement.setLong(1, MadeUpMatches.id(0));
            statement.setLong(2, MadeUpMatches.id(workload.keys() - 1));
            statement.setLong(3, workload.records() - 1L);
            statement.setLong(4, MadeUpMatches.id(0));
            statement.setLong(5, workload.keys());
            try (ResultSet counted = statement.executeQuery()) {
                counted.next();
                long rows = counted.getLong(1);
                long right = counted.getLong(2);
                if (rows != workload.keys() || right != rows) {
                    throw new IllegalStateException("%s: the table has %d rows, %d of them right, instead of %d"
                            .formatted(workload.name(), rows, right, workload.keys()));
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = servers.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
