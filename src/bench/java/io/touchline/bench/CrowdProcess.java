package io.touchline.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The {@link Crowd}, seen from the benchmark. */
final class CrowdProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ChildJvm process;
    private final JsonMapper json = new JsonMapper();
    private int orders;

    CrowdProcess(Path log, Servers servers, int port, String path, String topic, MadeUpGames games, boolean compression)
            throws IOException {
        process = new ChildJvm(
                log,
                Map.of(),
                List.of(
                        "-Xmx512m",
                        "-D" + SocketClient.OFFERS_COMPRESSION + "=" + compression,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        String.valueOf(port),
                        path,
                        servers.bootstrapServers(),
                        topic,
                        String.valueOf(games.games())));
    }

    /** Has so many connected in all. */
    void connect(int total) throws IOException, InterruptedException {
        order("connect " + total);
    }

    /** Has some more connected who do not read. */
    void deafen(int count) throws IOException, InterruptedException {
        order("deaf " + count);
    }

    LiveMeasurement measure(int seconds, int perSecond) throws IOException, InterruptedException {
        return json.readValue(order("measure " + seconds + " " + perSecond), LiveMeasurement.class);
    }

    Duration processorTime() {
        return process.processorTime();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }

    private String order(String line) throws IOException, InterruptedException {
        process.say(line);
        return process.awaitOutput(Pattern.compile("answer " + ++orders + " (.*)\\R"), PATIENCE)
                .group(1);
    }
}
