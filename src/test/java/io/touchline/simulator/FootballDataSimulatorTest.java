package io.touchline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchline.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootballDataSimulatorTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final SettableClock clock = new SettableClock("2026-03-07T09:00:00Z");

    @TempDir
    private Path folder;

    private FootballDataSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = new FootballDataSimulator(
                new SimulatorSettings(2026, 30, "", null, 10),
                0,
                folder.resolve("s.json"),
                clock,
                Set.of("one", "two"));
        simulator.start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void withoutATokenNothingIsToldButHowToGetOne() throws Exception {
        HttpResponse<byte[]> answer = send(request("/v4/matches"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(text(answer))
                .isEqualTo(
                        "{\"message\":\"The resource you are looking for is restricted. Please pass a valid API token"
                                + " and check your subscription for permission.\",\"errorCode\":403}");
        assertThat(answer.headers().firstValue("X-Authenticated-Client")).hasValue("anonymous");
    }

    @Test
    void anUnknownTokenIsInvalid() throws Exception {
        HttpResponse<byte[]> answer = send(request("/v4/matches").header("X-Auth-Token", "three"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo("{\"message\":\"Your API token is invalid.\",\"errorCode\":400}");
    }

    @Test
    void everyAnswerTellsHowManyRequestsAreLeft() throws Exception {
        send(known("/v4/competitions"));
        clock.pass(Duration.ofMillis(12_500));
        HttpResponse<byte[]> answer = send(known("/v4/competitions"));

        assertThat(answer.headers().firstValue("X-Requests-Available-Minute")).hasValue("8");
        assertThat(answer.headers().firstValue("X-RequestCounter-Reset")).hasValue("48");
        assertThat(answer.headers().firstValue("X-API-Version")).hasValue("v4");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
    }

    @Test
    void aTokenPastItsLimitIsTold429AndHowLongToWait() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(send(known("/v4/matches")).statusCode()).isEqualTo(200);
        }
        clock.pass(Duration.ofSeconds(12));

        HttpResponse<byte[]> refused = send(known("/v4/matches"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(text(refused))
                .isEqualTo("{\"message\":\"You reached your request limit. Wait 48 seconds.\",\"errorCode\":429}");
        assertThat(refused.headers().firstValue("X-Requests-Available-Minute")).hasValue("0");
        HttpResponse<byte[]> other = send(request("/v4/matches").header("X-Auth-Token", "two"));
        assertThat(other.statusCode())
                .as("another token has a limit of its own")
                .isEqualTo(200);
        clock.pass(Duration.ofSeconds(48));
        assertThat(send(known("/v4/matches")).statusCode())
                .as("in the next minute")
                .isEqualTo(200);
    }

    @Test
    void whatTheClientAlreadyHasIsNotSentAgainButCounts() throws Exception {
        HttpResponse<byte[]> first = send(known("/v4/matches"));
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> second = send(known("/v4/matches").header("If-None-Match", "\"other\", " + etag));

        assertThat(etag).startsWith("\"").endsWith("\"");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("X-Requests-Available-Minute")).hasValue("8");
        clock.pass(Duration.ofHours(1));
        HttpResponse<byte[]> later = send(known("/v4/matches").header("If-None-Match", etag));
        assertThat(later.statusCode())
                .as("after a day and more in the invented world")
                .isEqualTo(200);
    }

    @Test
    void anAnswerIsCompressedForWhoeverAcceptsIt() throws Exception {
        HttpResponse<byte[]> plain = send(known("/v4/matches"));
        HttpResponse<byte[]> packed = send(known("/v4/matches").header("Accept-Encoding", "br, gzip"));
        HttpResponse<byte[]> refused = send(known("/v4/matches").header("Accept-Encoding", "gzip;q=0"));

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void onlyGetIsAllowed() throws Exception {
        HttpResponse<byte[]> answer = send(known("/v4/matches").POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void whatIsNotThereIs404InTheShapeOfTheApi() throws Exception {
        List<String> missing =
                List.of("/", "/v4", "/v2/matches", "/v4/teams/1", "/v4/competitions/NO/standings", "/v4/matches/x");
        for (String path : missing) {
            HttpResponse<byte[]> answer = send(known(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(text(answer))
                    .isEqualTo("{\"message\":\"The resource you are looking for does not exist.\",\"errorCode\":404}");
        }
    }

    @Test
    void aMalformedDateIsTheClientsFault() throws Exception {
        HttpResponse<byte[]> answer = send(known("/v4/matches?dateFrom=tomorrow"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("dateFrom").contains("tomorrow");
    }

    @Test
    void aRestartGoesOnWithTheSameDay() throws Exception {
        clock.pass(Duration.ofMinutes(4));
        byte[] before = send(known("/v4/matches")).body();
        simulator.close();
        start();

        assertThat(send(known("/v4/matches")).body()).isEqualTo(before);
        assertThat(simulator.playback()).isEmpty();
    }

    @Test
    void recordingsThatAreMissingStopTheStartAndAreNamed() {
        String missing = folder.resolve("missing").toString();
        SimulatorSettings settings = new SimulatorSettings(1, 0, missing, null, 10);
        try (FootballDataSimulator other =
                new FootballDataSimulator(settings, 0, folder.resolve("other.json"), clock, Set.of("one"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(other::start)
                    .withMessage("touchline.simulator.recordings is not a folder: " + missing);
        }
    }

    private HttpRequest.Builder known(String path) {
        return request(path).header("X-Auth-Token", "one");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
