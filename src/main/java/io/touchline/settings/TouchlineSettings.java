package io.touchline.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns the service as a whole. The simulator's and the embedded services' settings lie below the same prefix
 * and have records of their own.
 *
 * @param data folder of everything that is kept between runs
 * @param routes folder of the route files
 * @param adminPassword of the user {@code admin}; blank to have one generated
 */
@ConfigurationProperties(prefix = "touchline")
public record TouchlineSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("./routes") Path routes,
        @DefaultValue("") String adminPassword) {

    /**
     * Name of the property that a command sets to {@code true} when it only talks to what runs elsewhere: nothing is then
     * started along with it, and no port is settled. It is nobody's setting.
     */
    public static final String STARTS_NOTHING = "touchline.starts-nothing";

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "TouchlineSettings[" + data + ", " + routes + "]";
    }
}
