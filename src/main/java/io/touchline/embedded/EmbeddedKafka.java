package io.touchline.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/**
 * A real Kafka broker in this process: one node in KRaft mode, on loopback, with its log kept in a folder.
 *
 * <p>What one broker for one machine does not need is made small: buffers, threads and internal partitions.
 */
final class EmbeddedKafka implements KafkaConnectionDetails, AutoCloseable {

    private static final String NODE = "1";

    private final int port;
    private final KafkaRaftServer server;

    /**
     * Starts the broker, and formats its folder the first time.
     *
     * @param folder where the log is kept between runs
     * @throws IllegalStateException when the folder belongs to another broker that still runs, or cannot be written
     */
    EmbeddedKafka(Path folder, int port, int controllerPort) {
        this.port = port;
        try {
            format(Files.createDirectories(folder));
        } catch (Exception e) {
            throw new IllegalStateException("the embedded Kafka cannot use " + folder + ": " + e.getMessage(), e);
        }
        this.server = new KafkaRaftServer(new KafkaConfig(properties(folder, port, controllerPort)), Time.SYSTEM);
        server.startup();
    }

    @Override
    public List<String> getBootstrapServers() {
        return List.of("127.0.0.1:" + port);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .setNodeId(Integer.parseInt(NODE))
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .run();
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", NODE);
        properties.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("log.dirs", folder.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "2");
        properties.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        // There is no other node to hand leadership to, so a stop need not wait for one.
        properties.put("controlled.shutdown.enable", "false");
        return properties;
    }
}
