package io.touchline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Addresses for what no setting names, so that routes can be compiled where nothing runs. Nobody answers there: port 9 is
 * the one to which things are sent to be thrown away.
 */
final class Nowhere implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Name of the property source that holds the addresses. */
    static final String NAME = "nowhere";

    private static final Map<String, String> ADDRESSES = Map.of(
            "kafka.bootstrap-servers", "127.0.0.1:9",
            "postgres.url", "jdbc:postgresql://127.0.0.1:9/nowhere",
            "football-data.url", "http://127.0.0.1:9",
            "thesportsdb.url", "http://127.0.0.1:9");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> missing = new LinkedHashMap<>();
        ADDRESSES.forEach((name, address) -> {
            if (environment.getProperty(name, "").isBlank()) {
                missing.put(name, address);
            }
        });
        environment.getPropertySources().addFirst(new MapPropertySource(NAME, missing));
    }
}
