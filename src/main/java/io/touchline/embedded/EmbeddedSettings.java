package io.touchline.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is started along with the service, and on which loopback ports.
 *
 * <p>The flags are decided by {@link EmbeddedDefaults} from the settings of the external services.
 *
 * @param controllerPort port of the broker's own quorum
 */
@ConfigurationProperties(prefix = "touchline.embedded", ignoreUnknownFields = false)
record EmbeddedSettings(
        boolean kafka,
        boolean postgres,
        boolean simulator,
        boolean simulatedFootballData,
        boolean simulatedSportsDb,
        @DefaultValue("9092") int kafkaPort,
        @DefaultValue("0") int controllerPort,
        @DefaultValue("5432") int postgresPort,
        @DefaultValue("8082") int simulatorPort) {}
