package io.touchline.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/** Connections to a broker that wants no login. */
public final class Connections {

    private Connections() {}

    public static KafkaConnection to(String servers) {
        return new KafkaConnection(settings(servers), () -> List.of(servers.split(",")), new RealProducers());
    }

    public static KafkaAdmin admin(KafkaConnection connection) {
        return new KafkaAdmin(connection);
    }

    /** For topics that no setting asks for. */
    public static TopicCreator creator(KafkaConnection connection) {
        KafkaAdmin admin = new KafkaAdmin(connection);
        KafkaSettings settings = settings(connection.servers());
        return new TopicCreator(admin, settings, new TopicChanges(admin, settings));
    }

    private static KafkaSettings settings(String servers) {
        return new KafkaSettings(
                servers,
                SecurityProtocol.PLAINTEXT,
                "",
                "",
                "",
                "",
                (short) 1,
                CleanupPolicy.COMPACT,
                Map.of(),
                new MirrorSettings(3, Duration.ofDays(7)),
                Duration.ofDays(1));
    }
}
