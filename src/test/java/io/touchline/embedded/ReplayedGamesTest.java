package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.replay.GameReplays;
import io.touchline.replay.GameState;
import io.touchline.replay.GameStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays StatsBomb's matches where they are at hand: next to the project in {@code ../shared/data}, or in the folder named by
 * the system property {@code touchline.shared-data}. Skipped elsewhere.
 */
class ReplayedGamesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path EVENTS =
            Path.of(System.getProperty("touchline.shared-data", "../shared/data"), "statsbomb", "events");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path data;

    @Test
    void everyEventOfSeveralMatchesIsSentOnceAndInOrderThoughTheServiceIsStartedAnewInTheMiddle() throws Exception {
        assumeThat(EVENTS)
                .as("no recorded matches here; name their folder with -Dtouchline.shared-data")
                .isDirectory();
        Map<String, List<String>> recorded = recorded();
        Map<String, String> settings = Map.of(
                "statsbomb.events", EVENTS.toString(),
                "statsbomb.games", String.join(",", recorded.keySet()),
                "statsbomb.speed", "1000");

        try (RunningTouchline touchline = new RunningTouchline(data, settings)) {
            GameReplays replays = touchline.bean(GameReplays.class);
            await().atMost(PATIENCE)
                    .until(() -> replays.games().list().size() == recorded.size()
                            && replays.games().list().stream()
                                    .allMatch(game -> game.position().period() == 2));
        }
        try (RunningTouchline touchline = new RunningTouchline(data, settings)) {
            GameReplays replays = touchline.bean(GameReplays.class);
            await().atMost(PATIENCE)
                    .until(() -> replays.games().list().stream().allMatch(game -> game.state() == GameState.FINISHED));

            assertThat(replays.games().list())
                    .extracting(GameStatus::gameId)
                    .containsExactlyElementsOf(recorded.keySet());
            Map<String, List<String>> sent = sent(touchline.records("raw-events"));
            recorded.forEach((game, events) -> {
                List<String> ofGame = sent.get(game);
                assertThat(ofGame.get(0)).contains("Game Start");
                assertThat(ofGame.get(ofGame.size() - 1)).contains("Game End");
                assertThat(ofGame.subList(1, ofGame.size() - 1)).as(game).isEqualTo(events);
            });
        }
    }

    /** By game, in the order of the partition. */
    private Map<String, List<String>> sent(List<ConsumerRecord<String, String>> records) throws IOException {
        Map<String, List<String>> sent = new TreeMap<>();
        for (ConsumerRecord<String, String> record : records) {
            JsonNode value = json.readTree(record.value());
            assertThat(record.key()).isEqualTo(value.path("game_id").asText());
            sent.computeIfAbsent(record.key(), game -> new ArrayList<>())
                    .add(value.path("event").toString());
        }
        return sent;
    }

    private Map<String, List<String>> recorded() throws IOException {
        Map<String, List<String>> recorded = new TreeMap<>();
        try (var files = Files.newDirectoryStream(EVENTS, "*.json.gz")) {
            for (Path file : files) {
                List<String> events = new ArrayList<>();
                try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
                    json.readTree(text).forEach(event -> events.add(event.toString()));
                }
                recorded.put(file.getFileName().toString().replace(".json.gz", ""), events);
            }
        }
        return recorded;
    }
}
