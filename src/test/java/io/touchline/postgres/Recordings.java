package io.touchline.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** Answers recorded from football-data.org. They are no part of the project; without them a test is skipped. */
final class Recordings {

    static final String PREMIER_LEAGUE = "pl-live-2025-12/matches.jsonl.xz";
    static final String WORLD_CUP = "wc-2026/matches-changes-until-06-22.jsonl.xz";
    static final String FLIP_FLOP = "wc-2026/flipflop-2026-06-18.jsonl.gz";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;

    private Recordings(Path directory) {
        this.directory = directory;
    }

    static Recordings orSkip() {
        var shared = Path.of(System.getProperty("touchline.shared-data", "../shared/data"));
        var directory = shared.resolve("football-data-org");
        assumeTrue(
                Files.isDirectory(directory),
                () -> "Skipped: no recordings in " + directory.toAbsolutePath().normalize()
                        + "; say where they are with -Dtouchline.shared-data=DIR");
        return new Recordings(directory);
    }

    /** Calls with each match of each answer of a series, in order, and when the answer was read. */
    void eachMatch(String series, BiConsumer<Instant, JsonNode> sighting) {
        eachAnswer(
                series,
                (time, answer) -> {
                    for (var match : answer) {
                        sighting.accept(time, match);
                    }
                },
                "matches");
    }

    /** Calls with the field of each whole answer of a series, or with what changed since the answer before. */
    void eachAnswer(String series, BiConsumer<Instant, JsonNode> consumer, String field) {
        try (var lines = new BufferedReader(new InputStreamReader(open(series), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var poll = JSON.readTree(line);
                var time = OffsetDateTime.parse(
                                poll.path(poll.has("t") ? "t" : "committed_at").asText())
                        .toInstant();
                consumer.accept(
                        time,
                        poll.has("changed")
                                ? poll.get("changed")
                                : poll.get("body").get(field));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that holds one JSON document. */
    JsonNode document(String file) {
        try (var in = open(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String file) throws IOException {
        var in = Files.newInputStream(directory.resolve(file));
        return file.endsWith(".xz") ? new XZInputStream(in) : file.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
