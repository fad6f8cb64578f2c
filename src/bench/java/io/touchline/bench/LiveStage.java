package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** A service that knows games, and a crowd that follows them, each in a process of its own. */
record LiveStage(ChildJvm service, CrowdProcess crowd) implements AutoCloseable {

    static final String SERVICE = "service";
    static final String PLAIN = "plain loop";

    /** Such processes, one after the other. */
    static final class Stages {

        private final Servers servers;
        private final TouchlineJar jar;
        private final Path folder;
        private final Path logs;
        private int count;

        Stages(Servers servers, TouchlineJar jar, Path folder, Path logs) {
            this.servers = servers;
            this.jar = jar;
            this.folder = folder;
            this.logs = logs;
        }

        /**
         * Starts the next ones.
         *
         * @param subject the service or the plain loop
         * @param options of the service's Java, besides the heap
         * @param compression whether those who follow offer it, as browsers do: they cannot undo it
         */
        LiveStage open(String subject, MadeUpGames games, List<String> options, boolean compression)
                throws IOException, ExecutionException, InterruptedException {
            String name = "live-" + ++count;
            GameTopic topic = new GameTopic(servers, "bench-" + name);
            topic.begin(games);
            PublicPort port = PublicPort.free();
            Map<String, String> settings = new HashMap<>(topic.settings());
            settings.putAll(LiveStage.quiet(folder.resolve(name + "-routes")));
            settings.put("server.port", String.valueOf(port.number()));
            settings.put("web.connections", "20000");
            settings.put("web.connections-per-address", "20000");
            Path log = logs.resolve(name + "-" + subject.replace(' ', '-') + ".log");
            ChildJvm service = subject.equals(PLAIN)
                    ? jar.startClass(log, PlainBroadcast.class.getName(), settings, options)
                    : jar.start(log, settings, List.of(), options);
            try {
                port.awaitGames(service, games.games());
                return new LiveStage(
                        service,
                        new CrowdProcess(
                                logs.resolve(name + "-crowd.log"),
                                servers,
                                port.number(),
                                subject.equals(PLAIN) ? PlainBroadcast.PATH : "/ws",
                                topic.name(),
                                games,
                                compression));
            } catch (IOException | InterruptedException | RuntimeException e) {
                service.close();
                throw e;
            }
        }
    }

    /** Settings with which nothing else goes on. */
    static Map<String, String> quiet(Path routes) throws IOException {
        return Map.of(
                "touchline.routes",
                new RouteFolder(routes)
                        .with(Path.of("routes"), "errors.camel.yaml")
                        .path()
                        .toString(),
                "thesportsdb.enabled",
                "false",
                "football-data.url",
                "http://127.0.0.1:9");
    }

    @Override
    public void close() throws IOException {
        try (service) {
            crowd.close();
        }
    }
}
