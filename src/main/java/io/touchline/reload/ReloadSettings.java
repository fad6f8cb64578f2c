package io.touchline.reload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How edits are taken over.
 *
 * @param reload whether they are, while the service runs
 * @param quiet how long no file must have changed before the whole set is taken
 */
@ConfigurationProperties(prefix = "touchline.routes")
public record ReloadSettings(@DefaultValue("true") boolean reload, @DefaultValue("300ms") Duration quiet) {

    /** Checks the values. */
    public ReloadSettings {
        if (quiet.toMillis() < 1 || quiet.toMinutes() >= 1) {
            throw new IllegalArgumentException("touchline.routes.quiet is a time from 1ms to 1m, not " + quiet);
        }
    }
}
