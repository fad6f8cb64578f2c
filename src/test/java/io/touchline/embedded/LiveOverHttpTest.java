package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Invented games, followed over REST, WebSocket and Server-Sent Events. */
@ExtendWith(OutputCaptureExtension.class)
class LiveOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static RunningTouchline touchline;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        touchline = new RunningTouchline(
                folder,
                Map.of(
                        "generator.enabled", "true",
                        "generator.games", "2",
                        "generator.speed", "120",
                        "web.connections-per-address", "6",
                        "web.heartbeat", "200ms",
                        "web.patience", "3s"));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> games("/api/games").size() >= 2);
    }

    @AfterAll
    static void stop() {
        touchline.close();
    }

    @Test
    void gamesAreListedAndShownOneByOne() {
        JsonNode game = games("/api/games?status=in_play&source=generator").path(0);
        String id = game.path("game_id").asText();
        assertThat(game.at("/home_team/name").asText()).isNotEmpty();
        assertThat(game.path("score").has("home")).isTrue();
        assertThat(games("/api/games?source=nobody")).isEmpty();
        assertThat(games("/api/games?team=" + game.at("/home_team/id").asText()).findValuesAsText("game_id"))
                .contains(id);

        JsonNode whole = json(get("/api/games/" + id).body());
        assertThat(whole.path("game_id").asText()).isEqualTo(id);
        assertThat(whole.at("/stats/home").has("possession")).isTrue();
        JsonNode events = json(get("/api/games/" + id + "/events?limit=2").body());
        assertThat(events.path("events").size()).isEqualTo(2);
        assertThat(events.at("/events/0/type/name").asText()).isNotEmpty();
        assertThat(events.path("next").asInt()).isEqualTo(2);
        assertThat(get("/api/games/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/api/games/" + id + "/events?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void aMatchThatIsPolledIsAGameWithoutEvents() {
        await().atMost(PATIENCE)
                .until(() -> games("/api/games?source=football-data").size() > 0);
        String id = games("/api/games?source=football-data").at("/0/game_id").asText();
        JsonNode match = json(get("/api/games/" + id).body());
        assertThat(id).startsWith("match-");
        assertThat(match.at("/home_team/name").asText()).isNotEmpty();
        assertThat(match.path("score").has("home")).isTrue();
        assertThat(match.path("stats").isNull()).isTrue();
        assertThat(match.has("minute")).isFalse();
        assertThat(json(get("/api/games/" + id + "/events").body())
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aGameThatHasNotChangedIsNotSentAgain() {
        await().atMost(PATIENCE).until(() -> {
            HttpResponse<String> first = get("/api/games");
            String etag = first.headers().firstValue("ETag").orElseThrow();
            return touchline
                            .answer(touchline.request("/api/games").header("If-None-Match", etag))
                            .statusCode()
                    == 304;
        });
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", "'br, GZIP;q=0.5', true", "gzip;q=0, false", "identity, false"})
    void theListIsCompressedForWhoTakesThat(String accepted, boolean isZipped) throws IOException {
        HttpResponse<InputStream> list = client(touchline.request("/api/games").header("Accept-Encoding", accepted));
        assertThat(list.headers().firstValue("Content-Encoding"))
                .isEqualTo(isZipped ? Optional.of("gzip") : Optional.empty());
        assertThat(list.headers().allValues("Vary"))
                .anySatisfy(name -> assertThat(name).contains("Accept-Encoding"));
        try (InputStream body = isZipped ? new GZIPInputStream(list.body()) : list.body()) {
            assertThat(json(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                            .path("games")
                            .size())
                    .isPositive();
        }
    }

    private HttpResponse<InputStream> client(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aSocketTellsTheStateAndThenEachChange() throws Exception {
        try (Listener listener = connect("/ws")) {
            JsonNode state = listener.next();
            assertThat(state.path("type").asText()).isEqualTo("state");
            assertThat(state.path("games").size()).isGreaterThanOrEqualTo(2);

            JsonNode change = listener.nextOf("game");
            assertThat(change.path("seq").asLong())
                    .isGreaterThan(state.path("seq").asLong());
            assertThat(change.path("what").size()).isPositive();
            listener.nextOf("heartbeat");
            listener.say("{\"ping\": 7}");
            assertThat(listener.nextOf("pong").path("ping").asInt()).isEqualTo(7);
            listener.say("nonsense");
            assertThat(listener.nextOf("error").path("detail").asText()).contains("no JSON");
        }
    }

    @Test
    void whoComesBackGoesOnWhereTheConnectionWasLost() throws Exception {
        JsonNode last;
        try (Listener listener = connect("/ws")) {
            last = listener.nextOf("game");
        }
        try (Listener listener = connect("/ws?epoch=" + last.path("epoch").asText() + "&after="
                + last.path("seq").asText())) {
            JsonNode next = listener.nextOf("game", "state");

            assertThat(next.path("type").asText()).isEqualTo("game");
            assertThat(next.path("seq").asLong()).isGreaterThan(last.path("seq").asLong());
        }
        try (Listener listener = connect("/ws?epoch=another&after=1")) {
            assertThat(listener.next().path("type").asText()).isEqualTo("state");
        }
    }

    @Test
    void oneGameCanBeFollowedAlone() throws Exception {
        String id = games("/api/games?status=in_play&source=generator")
                .path(0)
                .path("game_id")
                .asText();
        try (Listener listener = connect("/ws")) {
            listener.nextOf("state");
            listener.say("{\"subscribe\": \"" + id + "\"}");
            JsonNode state = listener.nextOf("state");
            assertThat(state.path("games").findValuesAsText("game_id")).containsExactly(id);
            for (int i = 0; i < 3; i++) {
                assertThat(listener.nextOf("game").at("/game/game_id").asText()).isEqualTo(id);
            }
        }
    }

    @Test
    void aStreamTellsTheSame() throws Exception {
        String id;
        try (BufferedReader stream = stream(null)) {
            assertThat(nextEvent(stream).get(0)).isEqualTo("event: state");
            id = awaitGame(stream);
        }
        try (BufferedReader stream = stream(id)) {
            List<String> next = nextEvent(stream);
            assertThat(next.get(0)).isIn("event: game", "event: heartbeat");
        }
    }

    @Test
    void aStreamWhoseReaderIsGoneEndsQuietly(CapturedOutput output) throws IOException {
        for (int i = 0; i < 3; i++) {
            URI uri = uri("/ws");
            try (Socket reader = new Socket(uri.getHost(), uri.getPort())) {
                reader.getOutputStream()
                        .write("GET /api/games/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(reader.getInputStream().read()).isEqualTo('H');
                reader.setSoLinger(true, 0); // not closed, but cut
            }
        }
        awaitNobodyFollows();

        assertThat(output).doesNotContain("asyncComplete", "call failed for listener");
    }

    @Test
    void aPageOfAnotherOriginCannotConnect() {
        assertThatThrownBy(() -> client.newWebSocketBuilder()
                        .header("Origin", "https://elsewhere.example")
                        .buildAsync(uri("/ws"), new Listener())
                        .join())
                .rootCause()
                .hasMessageContaining("403");
    }

    @Test
    void nobodyTakesAllTheConnectionsAndWhoDoesNotReadIsDroppedWithoutHurtingOthers() throws Exception {
        List<Listener> all = new CopyOnWriteArrayList<>();
        try (Socket deaf = handshakeAndNeverRead()) {
            assertThat(deaf.isConnected()).isTrue();
            for (int i = 0; i < 6; i++) {
                all.add(connect("/ws"));
            }
            await().atMost(PATIENCE).until(() -> all.stream().anyMatch(one -> one.closed == 1013));
            Listener reading =
                    all.stream().filter(one -> one.closed == 0).findFirst().orElseThrow();
            reading.nextOf("game");
        } finally {
            for (Listener one : all) {
                one.close();
            }
        }
        awaitNobodyFollows();
    }

    private static void awaitNobodyFollows() {
        await().atMost(PATIENCE)
                .until(() -> touchline
                                .bean(MeterRegistry.class)
                                .get("touchline.live.followers")
                                .gauge()
                                .value()
                        == 0);
    }

    @Test
    void compressionThatABrowserOffersIsNotTaken() throws IOException {
        try (Socket socket = handshake("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n")) {
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(nextEvent(answer))
                    .anyMatch(line -> line.startsWith("HTTP/1.1 101"))
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-extensions"));
        }
    }

    private static Socket handshakeAndNeverRead() throws IOException {
        return handshake("");
    }

    private static Socket handshake(String more) throws IOException {
        URI uri = uri("/ws");
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.setReceiveBufferSize(1024);
        socket.getOutputStream()
                .write(("GET /ws HTTP/1.1\r\nHost: " + uri.getHost() + ":" + uri.getPort()
                                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + more + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private BufferedReader stream(String last) throws IOException, InterruptedException {
        var request = touchline.request("/api/games/stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static List<String> nextEvent(BufferedReader stream) throws IOException {
        List<String> lines = new CopyOnWriteArrayList<>();
        for (String line = stream.readLine(); line != null && !line.isEmpty(); line = stream.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    /** The id of the next event that is about a game. */
    private static String awaitGame(BufferedReader stream) throws IOException {
        List<String> event = nextEvent(stream);
        while (!event.get(0).equals("event: game")) {
            event = nextEvent(stream);
        }
        return event.get(1).substring("id: ".length());
    }

    private Listener connect(String path) {
        Listener listener = new Listener();
        listener.socket =
                client.newWebSocketBuilder().buildAsync(uri(path), listener).join();
        return listener;
    }

    private static URI uri(String path) {
        return URI.create("ws://127.0.0.1:" + touchline.property("local.server.port") + path);
    }

    private static JsonNode games(String path) {
        return json(get(path).body()).path("games");
    }

    private static HttpResponse<String> get(String path) {
        return touchline.answer(touchline.request(path));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static final class Listener implements WebSocket.Listener, AutoCloseable {

        private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private volatile int closed;
        private WebSocket socket;

        JsonNode next() throws InterruptedException {
            JsonNode next = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(next).as("a message").isNotNull();
            return next;
        }

        JsonNode nextOf(String... types) throws InterruptedException {
            JsonNode next = next();
            while (!List.of(types).contains(next.path("type").asText())) {
                next = next();
            }
            return next;
        }

        void say(String message) {
            socket.sendText(message, true).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(json(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed = status;
            return null;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
