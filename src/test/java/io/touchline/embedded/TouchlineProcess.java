package io.touchline.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The packaged service in a process of its own, so that it can be killed. */
public final class TouchlineProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String MATCHES = "live-match-events";
    private static final List<String> DEFAULTS = List.of(
            "--touchline.embedded.kafka-port=0",
            "--touchline.embedded.postgres-port=0",
            "--touchline.embedded.simulator-port=0",
            "--touchline.embedded.clickhouse=off",
            "--generator.enabled=false",
            "--server.port=0",
            "--management.server.port=0");

    private final Path data;
    private final Path output;
    private final Process process;

    /**
     * Starts {@code target/touchline.jar} in the project's folder and waits for the block that a start ends with.
     *
     * @param data folder of this instance alone; what it prints is kept there too
     * @param settings override those of the project, as {@code --name=value}
     */
    public TouchlineProcess(Path data, String... settings) throws IOException {
        this(Path.of("."), data, settings);
    }

    /**
     * The same in another folder.
     *
     * @param project folder with {@code config} and {@code routes}
     */
    public TouchlineProcess(Path project, Path data, String... settings) throws IOException {
        this.data = data;
        this.output = Files.createTempFile(Files.createDirectories(data), "output", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Most of what a test waits for is starts; the thorough compiler only takes time from them.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "touchline.jar").toAbsolutePath().toString(),
                "--touchline.data=" + data));
        Set<String> named =
                Arrays.stream(settings).map(setting -> setting.split("=")[0]).collect(Collectors.toSet());
        DEFAULTS.stream()
                .filter(setting -> !named.contains(setting.split("=")[0]))
                .forEach(command::add);
        command.addAll(Arrays.asList(settings));
        process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            awaitOutput("Touchline runs");
        } catch (RuntimeException e) {
            process.destroyForcibly(); // nobody gets to hold it, so nobody else can end it
            throw e;
        }
    }

    /** Waits for a line of the output that holds the text. */
    void awaitOutput(String text) {
        await().atMost(PATIENCE).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service ended: " + Files.readString(output));
            }
            return Files.readString(output).contains(text);
        });
    }

    /** Waits until every record of the matches' topic is stored, and its offset committed. */
    public void awaitAllStored() {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", kafkaServers()))) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> ends(kafka).equals(committed(kafka)));
        }
    }

    /** Its database. */
    public JdbcClient sql() throws IOException {
        String password = Files.readString(data.resolve("secrets").resolve("postgres-password"));
        return JdbcClient.create(
                new DriverManagerDataSource(shown("(jdbc:postgresql:\\S+)"), "touchline", password.strip()));
    }

    /**
     * Makes sure that it has not ended by itself.
     *
     * @throws IllegalStateException when it has, with what it printed
     */
    public void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended by itself: " + Files.readString(output));
        }
    }

    /** Its brokers, as {@code host:port}. */
    public String kafkaServers() {
        return shown("Kafka +(\\S+)");
    }

    /** Its management port, as {@code http://host:port}. */
    public String managementUrl() {
        return shown("management +(http://[^/]+)/");
    }

    /** Its page, as {@code http://host:port}. */
    String pageUrl() {
        return shown("page +(http://[^/]+)/");
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it as {@code kill} does. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the service did not stop: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String shown(String pattern) {
        try {
            Matcher line = Pattern.compile(pattern).matcher(Files.readString(output));
            if (!line.find()) {
                throw new IllegalStateException("not in the start block: " + pattern);
            }
            return line.group(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin kafka) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new java.util.HashMap<>();
        Set<TopicPartition> partitions =
                Set.of(new TopicPartition(MATCHES, 0), new TopicPartition(MATCHES, 1), new TopicPartition(MATCHES, 2));
        Map<TopicPartition, OffsetSpec> wanted = new java.util.HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        kafka.listOffsets(wanted).all().get().forEach((partition, end) -> {
            if (end.offset() > 0) {
                ends.put(partition, end.offset());
            }
        });
        return ends;
    }

    private static Map<TopicPartition, Long> committed(Admin kafka) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new java.util.HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> offsets = kafka.listConsumerGroupOffsets("touchline-postgres-" + MATCHES)
                .partitionsToOffsetAndMetadata()
                .get();
        offsets.forEach((partition, offset) -> {
            if (offset != null && offset.offset() > 0) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }
}
