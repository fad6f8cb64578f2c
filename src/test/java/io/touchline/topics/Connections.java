package io.touchline.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/** Connections to a broker that wants no login. */
public final class Connections {

    private Connections() {}

    public static KafkaConnection to(String servers) {
        KafkaSettings settings = new KafkaSettings(
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
        return new KafkaConnection(settings, () -> List.of(servers.split(",")), new RealProducers());
    }
}
