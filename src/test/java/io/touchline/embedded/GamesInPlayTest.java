package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.live.Game;
import io.touchline.live.Games;
import io.touchline.live.Phase;
import io.touchline.live.Score;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows StatsBomb's matches through the service where they are at hand: next to the project in {@code ../shared/data}, or in
 * the folder named by the system property {@code touchline.shared-data}. Skipped elsewhere.
 */
class GamesInPlayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path EVENTS =
            Path.of(System.getProperty("touchline.shared-data", "../shared/data"), "statsbomb", "events");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path data;

    @Test
    void matchesEndWithTheirScoreThoughTheServiceIsStartedAnewInTheMiddle() throws Exception {
        assumeThat(EVENTS)
                .as("no recorded matches here; name their folder with -Dtouchline.shared-data")
                .isDirectory();
        Map<String, Score> scores = scores();
        Map<String, String> settings = Map.of(
                "statsbomb.events", EVENTS.toString(),
                "statsbomb.games", String.join(",", scores.keySet()),
                "statsbomb.speed", "1000");

        try (RunningTouchline touchline = new RunningTouchline(data, settings)) {
            Games games = touchline.bean(Games.class);
            await().atMost(PATIENCE)
                    .until(() -> games.present().games().stream()
                                    .filter(game -> scores.containsKey(game.id())
                                            && game.at().period() == 2)
                                    .count()
                            == scores.size());
        }
        try (RunningTouchline touchline = new RunningTouchline(data, settings)) {
            Games games = touchline.bean(Games.class);
            await().atMost(PATIENCE)
                    .until(() -> games.present().games().stream()
                                    .filter(game -> scores.containsKey(game.id()) && game.status() == Phase.FINISHED)
                                    .count()
                            == scores.size());
            assertThat(games.isCaughtUp()).isTrue();
            scores.forEach((id, score) -> {
                Game game = games.find(id).orElseThrow();
                assertThat(game.score()).as(id).isEqualTo(score);
                assertThat(game.goals()).as(id).hasSize(score.home() + score.away());
                assertThat(game.source()).isEqualTo("statsbomb");
            });
        }
    }

    private Map<String, Score> scores() throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        try (var files = Files.newDirectoryStream(EVENTS, "*.json.gz")) {
            for (Path file : files) {
                try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
                    scores.put(file.getFileName().toString().replace(".json.gz", ""), score(json.readTree(text)));
                }
            }
        }
        return scores;
    }

    private static Score score(JsonNode events) {
        int home = events.get(0).at("/team/id").intValue();
        int[] goals = new int[2];
        for (JsonNode event : events) {
            if (event.at("/shot/outcome/name").asText().equals("Goal")
                    || event.at("/type/name").asText().equals("Own Goal For")) {
                goals[event.at("/team/id").intValue() == home ? 0 : 1]++;
            }
        }
        return new Score(goals[0], goals[1]);
    }
}
