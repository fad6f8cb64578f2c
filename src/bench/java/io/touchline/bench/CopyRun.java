package io.touchline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.postgresql.PGConnection;

/**
 * What the machine's database can do at best: all records of a workload copied from a file into an unlogged table, then
 * merged by one statement. No Kafka, nothing to survive a crash halfway.
 */
final class CopyRun {

    private static final int BUFFER = 1 << 16;

    private final Servers servers;
    private final MatchTable table;
    private final Path file;

    CopyRun(Servers servers, MatchTable table, Path folder) {
        this.servers = servers;
        this.table = table;
        this.file = folder.resolve("copy.tsv");
    }

    /** Writes the records to the file that {@link #measure} copies. */
    void prepare(Workload workload) throws IOException {
        MadeUpMatches matches = new MadeUpMatches(workload.bytes());
        Instant begin = Instant.now().minusSeconds(workload.rounds());
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < workload.records(); i++) {
                int number = i % workload.keys();
                long round = i / workload.keys();
                lines.write("%s\t0\t%d\t%s\t%d\t"
                        .formatted(workload.topic(), i, begin.plusSeconds(round), MadeUpMatches.id(number)));
                lines.write(matches.json(number, round)); // holds nothing that COPY would take for its own
                lines.write('\n');
            }
        }
    }

    Measurement measure(Workload workload) throws IOException, SQLException {
        table.empty();
        long begin;
        long end;
        try (Connection connection = servers.connect();
                Statement statement = connection.createStatement();
                InputStream records = Files.newInputStream(file)) {
            statement.execute("set work_mem = '1GB'"); // sorts in memory, as a machine's limit should
            begin = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench.staging from stdin", records, BUFFER);
            statement.execute(Files.readString(Path.of("src", "bench", "sql", "merge-staging.sql")));
            end = System.nanoTime();
        }
        table.require(workload);
        return new Measurement(workload.records(), (end - begin) / 1e9, null, null, null);
    }
}
