package io.touchline.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPOutputStream;

/** Measures {@code GET /api/games} of a service that has one processor, asked by {@link Wrk} on another. */
final class GamesRun {

    private static final int GAMES = 20;
    private static final int PER_SECOND = 20;
    private static final int CONNECTIONS = 20;
    private static final int WARM_UP_SECONDS = 40;
    private static final List<String> FIRST_PROCESSOR = List.of("taskset", "-c", "0");

    private final Servers servers;
    private final TouchlineJar jar;
    private final Path folder;
    private final Path logs;
    private final Progress progress;

    GamesRun(Servers servers, TouchlineJar jar, Path folder, Path logs, Progress progress) {
        this.servers = servers;
        this.jar = jar;
        this.folder = folder;
        this.logs = logs;
        this.progress = progress;
    }

    /** Null where there is no wrk. */
    GamesResult measure(int seconds) throws IOException, ExecutionException, InterruptedException {
        if (!Wrk.isThere()) {
            progress.say("games: left out, since there is no wrk, or no taskset (apt-get install wrk util-linux)");
            return null;
        }
        MadeUpGames games = new MadeUpGames(GAMES);
        GameTopic topic = new GameTopic(servers, "bench-games");
        topic.begin(games);
        PublicPort port = PublicPort.free();
        Map<String, String> settings = new HashMap<>(topic.settings());
        settings.putAll(LiveStage.quiet(folder.resolve("games-routes")));
        settings.put("server.port", String.valueOf(port.number()));
        try (ChildJvm service = jar.start(logs.resolve("games-service.log"), settings, FIRST_PROCESSOR, List.of())) {
            HttpResponse<byte[]> list = port.awaitGames(service, GAMES);
            String etag = list.headers().firstValue("ETag").orElseThrow();
            List<GamesResult.Row> rows = new ArrayList<>();
            Wrk wrk = new Wrk();
            String url = port.url("/api/games");
            wrk.ask("warm up", url, CONNECTIONS, WARM_UP_SECONDS, List.of());
            rows.add(say(wrk.ask("plain", url, CONNECTIONS, seconds, List.of())));
            rows.add(
                    say(wrk.ask("Accept-Encoding: gzip", url, CONNECTIONS, seconds, List.of("Accept-Encoding: gzip"))));
            rows.add(say(wrk.ask("If-None-Match: 304", url, CONNECTIONS, seconds, List.of("If-None-Match: " + etag))));
            rows.add(say(wrk.ask("?status=in_play", url + "?status=in_play", CONNECTIONS, seconds, List.of())));
            try (Changes changes = new Changes(servers.bootstrapServers(), topic.name(), games)) {
                Thread playing = new Thread(() -> changes.send(2 * (seconds + 1) * PER_SECOND, PER_SECOND));
                playing.start();
                rows.add(say(wrk.ask("plain, while games change", url, CONNECTIONS, seconds, List.of())));
                rows.add(say(wrk.ask(
                        "gzip, while games change", url, CONNECTIONS, seconds, List.of("Accept-Encoding: gzip"))));
                playing.join();
            }
            return new GamesResult(GAMES, list.body().length, zipped(list.body()), rows);
        }
    }

    private GamesResult.Row say(GamesResult.Row row) {
        progress.say("games: %s: %,.0f/s, %.1f / %.1f / %.1f ms"
                .formatted(row.name(), row.perSecond(), row.half(), row.most99(), row.most()));
        return row;
    }

    private static int zipped(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.size();
    }
}
