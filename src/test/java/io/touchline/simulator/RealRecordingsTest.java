package io.touchline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/**
 * Plays back recordings of the real API where they are at hand: next to the project in {@code ../shared/data}, or in
 * the folder named by the system property {@code touchline.shared-data}. They are skipped elsewhere.
 */
class RealRecordingsTest {

    private static final String WORLD_CUP = "football-data-org/wc-2026/matches-changes-until-06-22.jsonl.xz";
    private static final String PREMIER_LEAGUE = "football-data-org/pl-live-2025-12/matches.jsonl.xz";

    @TempDir
    private Path folder;

    @Test
    void everyPollOfAChangeLogIsServedInOrderAndWhole() throws Exception {
        Path recording = recording(WORLD_CUP);
        Map<String, JsonNode> matches = new LinkedHashMap<>();
        ObjectNode[] envelope = new ObjectNode[1];
        serve(recording, line -> {
            if (line.has("envelope")) {
                envelope[0] = (ObjectNode) line.path("envelope");
            }
            line.path("changed").forEach(match -> matches.put(match.path("id").asText(), match));
            ObjectNode whole = envelope[0].deepCopy();
            whole.putArray("matches").addAll(matches.values());
            return whole;
        });
    }

    @Test
    void everyPollOfWholeAnswersIsServedInOrderAsItIs() throws Exception {
        serve(recording(PREMIER_LEAGUE), line -> line.path("body"));
    }

    @Test
    void aWholeFolderOfRecordingsIsPlayedToItsEnd() throws Exception {
        Path all = recording("football-data-org");
        SimulatorSettings settings = new SimulatorSettings(1, 0, all.toString(), null, 10);
        Playback playback = Playback.open(settings, Clock.systemUTC());
        try {
            while (!playback.progress().finished()) {
                assertThat(playback.matches(MatchFilters.NONE).status()).isEqualTo(200);
            }
            Progress progress = playback.progress();
            assertThat(progress.served()).isLessThan(progress.total()).isGreaterThan(1500);
            assertThat(playback.standings("PL").status()).isEqualTo(200);
            assertThat(playback.competitionMatches("BL1", MatchFilters.NONE).status())
                    .isEqualTo(200);
            JsonNode competitions = Json.MAPPER.readTree(playback.competitions().body());
            assertThat(competitions.path("competitions").findValuesAsText("name"))
                    .contains("FIFA World Cup");
        } finally {
            playback.close();
        }
    }

    /** Asks over HTTP until the end, and compares with what each line of the recording should give. */
    private void serve(Path recording, Expected expected) throws Exception {
        Files.copy(recording, folder.resolve(recording.getFileName()));
        SimulatorSettings settings = new SimulatorSettings(1, 0, folder.toString(), null, 10);
        HttpClient client = HttpClient.newHttpClient();
        try (FootballDataSimulator simulator = new FootballDataSimulator(
                        settings, 0, folder.resolve("state.json"), Clock.systemUTC(), Set.of("token"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new XZInputStream(Files.newInputStream(recording)), StandardCharsets.UTF_8))) {
            simulator.start();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + simulator.port() + "/v4/matches"))
                    .header("X-Auth-Token", "token")
                    .build();
            long served = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).isEqualTo(200);
                JsonNode wanted = expected.from(Json.MAPPER.readTree(line));
                assertThat(Json.MAPPER.readTree(answer.body()).equals(wanted))
                        .as("answer %d", ++served)
                        .isTrue();
            }
            Progress progress = simulator.playback().orElseThrow();
            assertThat(progress.served()).isEqualTo(served).isEqualTo(progress.total());
            assertThat(progress.finished()).isTrue();
            assertThat(progress.at()).isEqualTo(progress.to());
        }
    }

    private static Path recording(String name) {
        Path data = Path.of(System.getProperty("touchline.shared-data", "../shared/data"));
        Path recording = data.resolve(name);
        assumeThat(recording)
                .as("no real recordings here; name their folder with -Dtouchline.shared-data")
                .exists();
        return recording;
    }

    @FunctionalInterface
    private interface Expected {
        JsonNode from(JsonNode line) throws IOException;
    }
}
