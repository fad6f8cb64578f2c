package io.touchline.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A real Kafka and a real PostgreSQL that belong to a test, which can stop each and start it again on the same port with
 * the same data. To the services under test they are external ones.
 */
public final class Targets implements AutoCloseable {

    private static final String PASSWORD = "conserved";

    private final Path folder;
    private final int kafkaPort;
    private final int controllerPort;
    private final int postgresPort;
    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;

    /**
     * Starts nothing yet.
     *
     * @param folder where both keep their data between a stop and the next start
     */
    public Targets(Path folder) {
        this.folder = folder;
        // Below the ports that the system gives to clients: one that tries in vain to reach a stopped server could be
        // given that server's very port as its own, be connected to itself, and keep the server from coming back.
        FreePorts ports = new FreePorts();
        int from = 20_000 + ThreadLocalRandom.current().nextInt(10_000);
        this.kafkaPort = ports.from(from);
        this.controllerPort = ports.from(from);
        this.postgresPort = ports.from(from);
    }

    public void startKafka() {
        kafka = new EmbeddedKafka(folder.resolve("kafka"), kafkaPort, controllerPort);
    }

    public void stopKafka() {
        kafka.close();
        kafka = null;
    }

    public void startPostgres() {
        postgres = new EmbeddedPostgres(folder.resolve("postgres"), postgresPort, PASSWORD);
    }

    public void stopPostgres() throws IOException {
        postgres.close();
        postgres = null;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** Connections to the database as the services' own user. */
    public JdbcTemplate sql() {
        return new JdbcTemplate(new DriverManagerDataSource(url(), "touchline", PASSWORD));
    }

    /** Settings that name both to a service. */
    public List<String> settings() {
        return List.of(
                "--kafka.bootstrap-servers=" + bootstrapServers(),
                "--postgres.url=" + url(),
                "--postgres.password=" + PASSWORD);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/touchline";
    }

    @Override
    public void close() throws IOException {
        if (kafka != null) {
            stopKafka();
        }
        if (postgres != null) {
            stopPostgres();
        }
    }
}
