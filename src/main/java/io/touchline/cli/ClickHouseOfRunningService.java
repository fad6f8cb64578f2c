package io.touchline.cli;

import io.touchline.clickhouse.RunningClickHouse;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where no setting names a ClickHouse, names the one that the running service has embedded. */
final class ClickHouseOfRunningService implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String URL = "clickhouse.url";

    /** Throws IllegalStateException when there is no ClickHouse to be found. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.getProperty(URL, "").isBlank()) {
            return;
        }
        String data = environment.getProperty("touchline.data", "./data");
        RunningClickHouse running = new RunningClickHouse(Path.of(data));
        String url = running.url()
                .orElseThrow(() -> new IllegalStateException("no ClickHouse is named (" + URL
                        + ") and no service runs one on " + data + ": start it, or name a ClickHouse"));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "the running service's ClickHouse",
                        Map.of(
                                URL,
                                url,
                                "clickhouse.user",
                                RunningClickHouse.USER,
                                "clickhouse.password",
                                running.password())));
    }
}
