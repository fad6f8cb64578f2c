package io.touchline.live;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.generator.GameOrder;
import io.touchline.generator.InventedGame;
import io.touchline.replay.RecordedGame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Matches to fold: StatsBomb's where they are at hand, next to the project in {@code ../shared/data} or in the folder named by
 * the system property {@code touchline.shared-data}, and invented ones.
 */
final class Played {

    static final Path STATSBOMB = Path.of(System.getProperty("touchline.shared-data", "../shared/data"), "statsbomb");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Played() {}

    /** By id, the events of each in the order in which they are sent. */
    static Map<String, List<JsonNode>> recorded() {
        assumeThat(STATSBOMB)
                .as("no recorded matches here; name their folder with -Dtouchline.shared-data")
                .isDirectory();
        Map<String, List<JsonNode>> games = new TreeMap<>();
        try (var files = Files.newDirectoryStream(STATSBOMB.resolve("events"), "*.json.gz")) {
            for (Path file : files) {
                try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
                    List<JsonNode> events = new ArrayList<>();
                    JSON.readTree(text).forEach(events::add);
                    events.sort(Comparator.comparingInt(
                            event -> event.path("period").intValue()));
                    games.put(file.getFileName().toString().replace(".json.gz", ""), events);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return games;
    }

    static List<JsonNode> invented(long seed, boolean knockOut) {
        RecordedGame game = InventedGame.of(new GameOrder("g", seed, "Ashford", "Brackley", "Cup", knockOut));
        return game.events().stream()
                .map(event -> tree(new String(event.json(), StandardCharsets.UTF_8)))
                .toList();
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As records hold them. */
    static byte[] value(String gameId, JsonNode event) {
        return JSON.createObjectNode()
                .put("game_id", gameId)
                .set("event", event)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static List<LiveEvent> read(List<JsonNode> events) {
        GameEvents reader = new GameEvents();
        return events.stream()
                .map(event -> reader.read(value("g", event)).orElseThrow().event())
                .toList();
    }

    /** What the game is after all of them. */
    static Game fold(List<LiveEvent> events) {
        GameFold fold = new GameFold("g");
        events.forEach(event -> fold.apply(event, null, null));
        return fold.game();
    }
}
