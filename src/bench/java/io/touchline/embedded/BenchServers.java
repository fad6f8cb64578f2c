package io.touchline.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The broker and the database of the benchmark in a process of their own, so that neither shares a heap with what is
 * measured. They are those of the embedded default.
 *
 * <p>Prints {@code ready BOOTSTRAP_SERVERS JDBC_URL} and runs until its standard input ends, so also when the benchmark
 * was killed.
 */
final class BenchServers {

    private BenchServers() {}

    /** Takes the folder for their data; the database's password is in the environment. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        FreePorts ports = new FreePorts();
        String password = System.getenv("POSTGRES_PASSWORD");
        try (EmbeddedKafka kafka = new EmbeddedKafka(data.resolve("kafka"), ports.any(), ports.any());
                EmbeddedPostgres postgres = new EmbeddedPostgres(data.resolve("postgres"), ports.any(), password)) {
            System.out.println("ready " + String.join(",", kafka.getBootstrapServers()) + " " + postgres.getJdbcUrl());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
