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
        return start(log, settings, List.of(), List.of());
    }

    /**
     * The same.
     *
     * @param starter another command that starts Java, as {@code taskset}; empty for none
     * @param options of Java, besides the heap
     */
    ChildJvm start(Path log, Map<String, String> settings, List<String> starter, List<String> options)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xmx" + Subject.HEAP));
        arguments.addAll(options);
        arguments.addAll(List.of("-jar", "target/touchline.jar"));
        arguments.addAll(settings(settings));
        return new ChildJvm(log, environment(), starter, arguments);
    }

    /** Starts another entrance to it, from the classes that it was packaged from. */
    ChildJvm startClass(Path log, String main, Map<String, String> settings, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xmx" + Subject.HEAP));
        arguments.addAll(options);
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        arguments.addAll(settings(settings));
        return new ChildJvm(log, environment(), arguments);
    }

    private static Map<String, String> environment() {
        return Map.of("POSTGRES_PASSWORD", Servers.PASSWORD, "ADMIN_PASSWORD", ADMIN_PASSWORD);
    }

    private List<String> settings(Map<String, String> settings) {
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
        // Whoever measures games brings them.
        all.put("generator.enabled", "false");
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
