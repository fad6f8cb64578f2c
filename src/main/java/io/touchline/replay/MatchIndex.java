package io.touchline.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * StatsBomb's lists of matches, which lie beside the folder of the events: they know the competition, and who played at home.
 * A match may well be in none of them, and a list that cannot be read is passed over.
 */
final class MatchIndex {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String MATCHES = "matches";

    private final Path beside;

    /** @param events the folder of the events */
    MatchIndex(Path events) {
        this.beside = events.toAbsolutePath().normalize().getParent();
    }

    Optional<GameBill> find(String id) {
        if (beside == null || !id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        for (Path list : lists()) {
            Optional<GameBill> found = findIn(list, Long.parseLong(id));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** {@code matches/COMPETITION/SEASON.json}, or {@code matches*.json}. */
    private List<Path> lists() {
        List<Path> lists = new ArrayList<>(files(beside, 1));
        lists.removeIf(file -> !file.getFileName().toString().startsWith(MATCHES));
        lists.addAll(files(beside.resolve(MATCHES), 2));
        return lists;
    }

    private static List<Path> files(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<GameBill> findIn(Path list, long id) {
        try (MappingIterator<JsonNode> matches = JSON.readerFor(JsonNode.class).readValues(list.toFile())) {
            while (matches.hasNextValue()) {
                JsonNode match = matches.nextValue();
                if (match.path("match_id").asLong(-1) == id) {
                    return Optional.of(new GameBill(
                            named(match.path("home_team"), "home_team"),
                            named(match.path("away_team"), "away_team"),
                            named(match.path("competition"), "competition")));
                }
            }
        } catch (IOException e) {
            // No list of matches, then.
        }
        return Optional.empty();
    }

    private static ObjectNode named(JsonNode what, String prefix) {
        return what.has(prefix + "_id")
                ? JsonNodeFactory.instance
                        .objectNode()
                        .put("id", what.path(prefix + "_id").asLong())
                        .put("name", what.path(prefix + "_name").asText())
                : null;
    }
}
