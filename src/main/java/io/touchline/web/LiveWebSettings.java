package io.touchline.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may follow games, and how many.
 *
 * @param connections how many may follow at a time, in all
 * @param connectionsPerAddress how many of them from one address
 * @param heartbeat time between two signs of life
 * @param patience who has not taken a message for so long is dropped
 * @param origins other origins whose pages may follow, separated by commas, as https://example.org
 */
@ConfigurationProperties(prefix = "web", ignoreUnknownFields = false)
record LiveWebSettings(
        @DefaultValue("5000") int connections,
        @DefaultValue("2000") int connectionsPerAddress,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("") String origins) {

    LiveWebSettings {
        if (connections < 1 || connectionsPerAddress < 1) {
            throw new IllegalArgumentException("web.connections and web.connections-per-address must be 1 or more");
        }
        if (heartbeat.toMillis() < 1 || patience.toMillis() < 1) {
            throw new IllegalArgumentException("web.heartbeat and web.patience must be 1ms or longer");
        }
    }

    List<String> originList() {
        return Arrays.stream(origins.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
    }
}
