package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The packaged service, with one route: what a user runs who brings a topic into a table. */
final class TouchlineSubject implements Subject {

    private final TouchlineJar jar;
    private final Path routes;

    TouchlineSubject(TouchlineJar jar, Path folder, Workload workload) throws IOException {
        this.jar = jar;
        RouteFolder folderOfOne = new RouteFolder(folder.resolve("store-routes"));
        this.routes = (workload.isValidation()
                        ? folderOfOne.with(Path.of("routes"), "thesportsdb/validate.camel.yaml")
                        : folderOfOne
                                .with(Path.of("routes"), "templates/store-topic.camel.yaml")
                                .with(Path.of("src"), "bench/routes/store-bench-matches.camel.yaml"))
                .path();
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public ChildJvm start(Workload workload, Path log) throws IOException {
        return jar.start(log, workload.isValidation() ? validating(workload) : storing(workload));
    }

    private Map<String, String> validating(Workload workload) {
        return Map.of(
                "touchline.routes", routes.toString(),
                "contracts.consumers", String.valueOf(workload.consumers()),
                "delivery.batch-size", String.valueOf(workload.batchSize()),
                "thesportsdb.enabled", "false",
                "football-data.url", "http://127.0.0.1:9");
    }

    private Map<String, String> storing(Workload workload) {
        return Map.of(
                "touchline.routes", routes.toString(),
                "kafka.topics.bench.name", workload.topic(),
                // The topic is there and stays as it is; the route has as many consumers as this says.
                "kafka.topics.bench.partitions", String.valueOf(workload.consumers()),
                "kafka.topics.bench.retention", "7d",
                "delivery.batch-size", String.valueOf(workload.batchSize()),
                // Nobody is asked: there is no polling route.
                "thesportsdb.enabled", "false",
                "football-data.url", "http://127.0.0.1:9");
    }
}
