package io.touchline.feed;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The feed's settings as Spring binds them, defaults included. */
final class FeedSettings {

    private FeedSettings() {}

    static FootballDataSettings defaults() {
        return with(Map.of());
    }

    /** The defaults but for the given settings, named without their prefix. */
    static FootballDataSettings with(Map<String, String> changed) {
        var source = new MapConfigurationPropertySource();
        changed.forEach((name, value) -> source.put("football-data." + name, value));
        return new Binder(source).bindOrCreate("football-data", FootballDataSettings.class);
    }
}
