package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packaged service, told to use the benchmark's broker and database. */
final class TouchlineJar {

    static final String ADMIN_PASSWORD = "benchmark";

    private final Servers servers;
    private final Path data;

    TouchlineJar(Servers servers, Path data) {
        this.servers = servers;
        this.data = data;
    }

    /** Starts it in the project's folder. */
    ChildJvm start(Path log, Map<String, String> settings) throws IOException {
        Map<String, String> all = new TreeMap<>(Map.of(
                "touchline.data", data.toString(),
                "touchline.simulator.recordings", "",
                "kafka.bootstrap-servers", servers.bootstrapServers(),
                "postgres.url", servers.jdbcUrl(),
                "postgres.user", Servers.USER,
                "football-data.tokens", "",
                "football-data.competitions", "",
                "server.port", "0",
                "management.server.port", "0"));
        // No route of the benchmark needs it, and its first start installs half a gigabyte meanwhile.
        all.put("touchline.embedded.clickhouse", "off");
        all.putAll(settings);
        List<String> arguments = new ArrayList<>(List.of("-Xmx" + Subject.HEAP, "-jar", "target/touchline.jar"));
        all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new ChildJvm(
                log, Map.of("POSTGRES_PASSWORD", Servers.PASSWORD, "ADMIN_PASSWORD", ADMIN_PASSWORD), arguments);
    }
}
