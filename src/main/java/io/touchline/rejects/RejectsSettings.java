package io.touchline.rejects;

import io.touchline.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and when rejected records are archived.
 *
 * @param folder of the archive; blank to keep none
 * @param at when, by the clocks of the zone
 * @param zone also that of the dates by which the records are kept
 */
@ConfigurationProperties(prefix = "rejects", ignoreUnknownFields = false)
public record RejectsSettings(
        @DefaultValue("") String folder,
        @DefaultValue("06:00") LocalTime at,
        @DefaultValue("Africa/Cairo") ZoneId zone) {

    public RejectsSettings {
        folder = folder.strip();
    }

    Daily daily() {
        return new Daily(at, zone);
    }
}
