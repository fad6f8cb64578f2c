package io.touchline.cli;

import io.touchline.settings.RunningFile;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where no setting names a broker, names the one that the running service has embedded. */
final class BrokerOfRunningService implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SERVERS = "kafka.bootstrap-servers";

    /** Throws IllegalStateException when there is no broker to be found. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.getProperty(SERVERS, "").isBlank()) {
            return;
        }
        String data = environment.getProperty("touchline.data", "./data");
        String servers = new RunningFile(Path.of(data))
                .kafkaServers()
                .orElseThrow(() -> new IllegalStateException("no broker is named (" + SERVERS
                        + ") and no service runs on " + data + ": start it, or name a broker"));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("the running service's broker", Map.of(SERVERS, servers)));
    }
}
