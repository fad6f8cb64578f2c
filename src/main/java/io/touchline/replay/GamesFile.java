package io.touchline.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps over a restart which games are in play, and how far they are. */
public final class GamesFile {

    private static final Logger log = LoggerFactory.getLogger(GamesFile.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private boolean failing;

    /** @param file blank: nothing is kept */
    public GamesFile(String file) {
        this.file = file.isBlank() ? null : Path.of(file);
    }

    /** A file that is missing or broken is as if no game had been played. */
    List<KeptGame> read() {
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        try {
            List<KeptGame> games = JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
            if (games == null || !games.stream().allMatch(game -> game != null && game.hasAll())) {
                throw new IOException("something of a game is missing in it");
            }
            return games;
        } catch (IOException e) {
            log.warn("{} cannot be read, so no game goes on: {}", file, firstLine(e));
            return List.of();
        }
    }

    /** Leaves the old file or the new one, never half of it. */
    void write(List<KeptGame> games) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(games));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                log.warn(
                        "{} cannot be written: after a restart games begin again further back: {}", file, firstLine(e));
            }
            failing = true;
        }
    }

    private static String firstLine(IOException e) {
        return e.toString().lines().findFirst().orElse("");
    }
}
