package io.touchline.embedded;

import io.touchline.settings.TouchlineSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides what is started along with the service: whatever no setting names an external one for.
 *
 * <p>Ports are settled here too, before anything listens, so that all the rest sees only addresses that hold. A feed
 * without a token is pointed at the simulator, which is then an API like any other.
 */
final class EmbeddedDefaults implements EnvironmentPostProcessor, Ordered {

    /** The token that the simulator accepts from this service. */
    static final String SIMULATED_TOKEN = "simulated";
    /** What the simulator calls the leagues that it invents, on TheSportsDB's side. */
    private static final String SIMULATED_LEAGUES = "9001,9002,9003,9004";

    private final Log log;

    EmbeddedDefaults(DeferredLogFactory logs) {
        this.log = logs.getLog(EmbeddedDefaults.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(TouchlineSettings.STARTS_NOTHING, Boolean.class, false)) {
            return;
        }
        FreePorts ports = new FreePorts();
        Map<String, Object> decided = new LinkedHashMap<>();
        settle(environment, ports, decided, "server.port", 8080);
        settle(environment, ports, decided, "management.server.port", 8081);
        boolean kafka = isBlank(environment, "kafka.bootstrap-servers");
        decided.put("touchline.embedded.kafka", kafka);
        if (kafka) {
            settle(environment, ports, decided, "touchline.embedded.kafka-port", 9092);
            decided.put("touchline.embedded.controller-port", ports.any());
        }
        boolean postgres = isBlank(environment, "postgres.url");
        decided.put("touchline.embedded.postgres", postgres);
        if (postgres) {
            settle(environment, ports, decided, "touchline.embedded.postgres-port", 5432);
        }
        boolean clickHouse =
                isBlank(environment, "clickhouse.url") && !isOff(environment, "touchline.embedded.clickhouse");
        decided.put("touchline.embedded.starts-clickhouse", clickHouse);
        if (clickHouse) {
            settle(environment, ports, decided, "touchline.embedded.clickhouse-port", 8123);
        }
        SearchPath programs = new SearchPath(environment.getProperty("PATH"));
        boolean warehouse =
                clickHouse ? EmbeddedClickHouse.isPossible(programs) : !isBlank(environment, "clickhouse.url");
        decided.put("touchline.warehouse", warehouse); // whether the routes that fill it start
        boolean recordings = !isBlank(environment, "touchline.simulator.recordings");
        boolean footballData =
                recordings || isBlank(environment, "football-data.url") && isBlank(environment, "football-data.tokens");
        boolean sportsDb = environment.getProperty("thesportsdb.enabled", Boolean.class, true)
                && isBlank(environment, "thesportsdb.url")
                && isBlank(environment, "thesportsdb.api-key");
        decided.put("touchline.embedded.simulated-football-data", footballData);
        decided.put("touchline.embedded.simulated-sports-db", sportsDb);
        decided.put("touchline.embedded.simulator", footballData || sportsDb);
        String simulator = footballData || sportsDb
                ? "http://127.0.0.1:" + settle(environment, ports, decided, "touchline.embedded.simulator-port", 8082)
                : "";
        if (footballData) {
            decided.put("football-data.url", simulator);
            decided.put("football-data.tokens", SIMULATED_TOKEN);
            followTheSimulator(environment, decided, recordings);
        } else {
            decided.put("football-data.url", baseUrl(environment.getProperty("football-data.url", "")));
        }
        if (sportsDb) {
            decided.put("thesportsdb.url", simulator);
            decided.put("thesportsdb.api-key", SIMULATED_TOKEN);
        } else {
            decided.put("thesportsdb.url", sportsDbUrl(environment.getProperty("thesportsdb.url", "")));
        }
        if (environment.getProperty("generator.enabled", "auto").strip().equalsIgnoreCase("auto")) {
            decided.put("generator.enabled", String.valueOf(footballData && !recordings));
        }
        if (isBlank(environment, "thesportsdb.league-ids")) {
            decided.put("thesportsdb.league-ids", sportsDb ? SIMULATED_LEAGUES : "4328");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embedded defaults", decided));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after the settings were read and checked
    }

    /** The simulator's days are not ours, so our calendar must not slow the polls down; at full speed nothing may. */
    private static void followTheSimulator(
            ConfigurableEnvironment environment, Map<String, Object> decided, boolean recordings) {
        double speed = environment.getProperty("touchline.simulator.speed", Double.class, 1.0);
        boolean fullSpeed = recordings && speed == 0;
        Object period = fullSpeed ? "5ms" : environment.getProperty("football-data.matches.period", "10s");
        decided.put("football-data.matches.period", period);
        decided.put("football-data.matches.match-day-period", period);
        decided.put("football-data.matches.idle-period", period);
        if (fullSpeed) {
            decided.put("football-data.requests-per-minute", 1_000_000);
            decided.put("football-data.competitions-period", "1s");
            decided.put("football-data.standings-period", "100ms");
        }
    }

    private int settle(
            ConfigurableEnvironment environment, FreePorts ports, Map<String, Object> decided, String name, int usual) {
        int wanted = environment.getProperty(name, Integer.class, usual);
        if (wanted < 0 || wanted > FreePorts.LAST) {
            throw new IllegalArgumentException(name + " is a port from 0 to " + FreePorts.LAST + ", not " + wanted);
        }
        int port = ports.from(wanted);
        if (port != wanted && wanted != 0) {
            log.warn(name + ": port " + wanted + " is taken, using " + port);
        }
        decided.put(name, port);
        return port;
    }

    /** The routes' paths begin with /v4, so a base URL that already ends with it would ask for it twice. */
    private static String baseUrl(String url) {
        return url.isBlank() ? "https://api.football-data.org" : url.strip().replaceAll("/*(/v4)?/*$", "");
    }

    /** The same here, where the paths begin with /api/v2/json. */
    private static String sportsDbUrl(String url) {
        return url.isBlank() ? "https://www.thesportsdb.com" : url.strip().replaceAll("/*(/api(/v2(/json)?)?)?/*$", "");
    }

    /** A YAML file says false where it is written off. */
    private static boolean isOff(ConfigurableEnvironment environment, String name) {
        String value = environment.getProperty(name, "").strip();
        return value.equalsIgnoreCase("off") || value.equalsIgnoreCase("false");
    }

    private static boolean isBlank(ConfigurableEnvironment environment, String name) {
        return environment.getProperty(name, "").isBlank();
    }
}
