package io.touchline.topics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, how to log in to it, and the topics that Touchline needs there.
 *
 * @param bootstrapServers {@code host:port,host:port}; blank for the embedded broker
 * @param saslMechanism PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512; needed when the protocol is a SASL one
 * @param caFile PEM file with the authorities to trust; blank for the JDK's own
 * @param replicationFactor copies of each new partition; -1 for the broker's default
 * @param dimPolicy what the settings file gives as their policy to topics that describe things
 * @param topics by the name that settings and routes use for them
 * @param mirrors how {@code validated.NAME} and {@code rejected.NAME} of those topics are made that have them
 * @param deadLetterRetention how long dead letters are kept
 */
@ConfigurationProperties(prefix = "kafka", ignoreUnknownFields = false)
public record KafkaSettings(
        @DefaultValue("") String bootstrapServers,
        @DefaultValue("PLAINTEXT") SecurityProtocol securityProtocol,
        @DefaultValue("") String saslMechanism,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String caFile,
        @DefaultValue("-1") short replicationFactor,
        @DefaultValue("compact") CleanupPolicy dimPolicy,
        @DefaultValue Map<String, TopicSettings> topics,
        @DefaultValue MirrorSettings mirrors,
        @DefaultValue("14d") Duration deadLetterRetention) {

    public KafkaSettings {
        if (!bootstrapServers.isBlank()) {
            for (String server : bootstrapServers.split(",")) {
                if (!server.strip().matches("[^\\s:]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}")) {
                    throw new IllegalArgumentException(
                            "kafka.bootstrap-servers (KAFKA_BOOTSTRAP_SERVERS) is a list of host:port, not '" + server
                                    + "'");
                }
            }
        }
        if (usesSasl(securityProtocol)) {
            if (!saslMechanism.matches("PLAIN|SCRAM-SHA-256|SCRAM-SHA-512")) {
                throw new IllegalArgumentException(
                        "kafka.sasl-mechanism (KAFKA_SASL_MECHANISM) must be PLAIN, SCRAM-SHA-256"
                                + " or SCRAM-SHA-512 for " + securityProtocol + ", not '" + saslMechanism + "'");
            }
            if (username.isBlank() || password.isBlank()) {
                throw new IllegalArgumentException(
                        "kafka.username and kafka.password (KAFKA_USERNAME, KAFKA_PASSWORD) are" + " needed for "
                                + securityProtocol);
            }
        }
        if (!caFile.isBlank() && !Files.isReadable(Path.of(caFile))) {
            throw new IllegalArgumentException("kafka.ca-file (KAFKA_CA_FILE) cannot be read: " + caFile);
        }
        if (replicationFactor < 1 && replicationFactor != -1) {
            throw new IllegalArgumentException("kafka.replication-factor (KAFKA_REPLICATION_FACTOR) must be 1 or more,"
                    + " or -1 for the broker's default, not " + replicationFactor);
        }
        if (deadLetterRetention.isNegative() || deadLetterRetention.isZero()) {
            throw new IllegalArgumentException("kafka.dead-letter-retention must be longer than nothing, such as 14d");
        }
    }

    /** Properties for any Kafka client to reach and log in to the brokers at the given address. */
    Map<String, Object> clientProperties(String servers) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        properties.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, securityProtocol.name);
        if (usesSasl(securityProtocol)) {
            properties.put(SaslConfigs.SASL_MECHANISM, saslMechanism);
            properties.put(SaslConfigs.SASL_JAAS_CONFIG, jaasConfig());
        }
        if (!caFile.isBlank()) {
            properties.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            properties.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, caFile);
        }
        return properties;
    }

    private String jaasConfig() {
        String module = saslMechanism.equals("PLAIN")
                ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                : "org.apache.kafka.common.security.scram.ScramLoginModule";
        return "%s required username=\"%s\" password=\"%s\";".formatted(module, quoted(username), quoted(password));
    }

    private static boolean usesSasl(SecurityProtocol protocol) {
        return protocol == SecurityProtocol.SASL_PLAINTEXT || protocol == SecurityProtocol.SASL_SSL;
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrapServers + ", " + securityProtocol + "]";
    }
}
