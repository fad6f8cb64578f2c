package io.touchline.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is started along with the service, and on which loopback ports.
 *
 * <p>The flags are decided by {@link EmbeddedDefaults} from the settings of the external services.
 *
 * @param clickhouse whether to start one where the machine has, or can have, an engine
 * @param controllerPort port of the broker's own quorum
 */
@ConfigurationProperties(prefix = "touchline.embedded", ignoreUnknownFields = false)
record EmbeddedSettings(
        boolean kafka,
        boolean postgres,
        boolean simulator,
        boolean simulatedFootballData,
        boolean simulatedSportsDb,
        boolean startsClickhouse,
        @DefaultValue("auto") Choice clickhouse,
        @DefaultValue("9092") int kafkaPort,
        @DefaultValue("0") int controllerPort,
        @DefaultValue("5432") int postgresPort,
        @DefaultValue("8082") int simulatorPort,
        @DefaultValue("8123") int clickhousePort) {

    /** Whether to start what takes a while to install. */
    enum Choice {
        /** Where it can be had. */
        AUTO,
        /** Nowhere. */
        OFF
    }
}
