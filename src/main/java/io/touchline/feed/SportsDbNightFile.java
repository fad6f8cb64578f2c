package io.touchline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the night's work over a restart. A file that is missing or broken is as if no night had been. */
final class SportsDbNightFile {

    private static final Logger log = LoggerFactory.getLogger(SportsDbNightFile.class);

    private final ObjectMapper json;
    private final Path file;

    /** @param file blank: nothing is kept */
    SportsDbNightFile(ObjectMapper json, String file) {
        this.json = json;
        this.file = file.isBlank() ? null : Path.of(file);
    }

    /** The work of one night. */
    record Night(Instant begun, List<SportsDbJob> waiting, Collection<SportsDbJob> done) {}

    Optional<Night> read() {
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode kept = json.readTree(Files.readAllBytes(file));
            List<SportsDbJob> waiting = new ArrayList<>();
            kept.path("waiting").forEach(job -> SportsDbJob.of(job).ifPresent(waiting::add));
            List<SportsDbJob> done = new ArrayList<>();
            kept.path("done").forEach(job -> (job.isTextual() ? SportsDbJob.named(job.asText()) : SportsDbJob.of(job))
                    .ifPresent(done::add));
            return Optional.of(new Night(Instant.parse(kept.path("begun").asText()), waiting, done));
        } catch (IOException | DateTimeException e) {
            log.warn("{} cannot be read, so the night's work begins anew: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Leaves the old file or the new one, never half of it. */
    void write(Night night) {
        if (file == null) {
            return;
        }
        ObjectNode kept = json.createObjectNode().put("begun", night.begun().toString());
        ArrayNode waiting = kept.putArray("waiting");
        for (SportsDbJob job : night.waiting()) {
            waiting.add(whole(job));
        }
        ArrayNode done = kept.putArray("done");
        for (SportsDbJob job : night.done()) {
            if (job.row() == null) {
                done.add(job.name());
            } else {
                done.add(whole(job));
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(beside, json.writeValueAsBytes(kept));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn(
                    "{} (thesportsdb.night-file) cannot be written: after a restart the night begins anew: {}",
                    file,
                    e.toString());
        }
    }

    private ObjectNode whole(SportsDbJob job) {
        ObjectNode whole = json.createObjectNode().put("route", job.route()).put("id", job.id());
        if (job.row() != null) {
            whole.set("row", job.row());
        }
        return whole;
    }
}
