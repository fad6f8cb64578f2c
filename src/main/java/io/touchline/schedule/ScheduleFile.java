package io.touchline.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps over a restart which routes are paused, and how their last runs went. */
final class ScheduleFile {

    private static final Logger log = LoggerFactory.getLogger(ScheduleFile.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path file;

    ScheduleFile(Path file) {
        this.file = file;
    }

    /** One route, as it is written. */
    record Kept(boolean paused, String lastRun, long tookMillis, String error, int failuresInRow) {

        static Kept of(RouteState.Snapshot state) {
            Run last = state.last();
            return last == null
                    ? new Kept(state.paused(), null, 0, null, 0)
                    : new Kept(
                            state.paused(),
                            last.at().toString(),
                            last.took().toMillis(),
                            last.error(),
                            state.failures());
        }

        RouteState state() {
            Run last = lastRun == null ? null : new Run(Instant.parse(lastRun), Duration.ofMillis(tookMillis), error);
            return new RouteState(paused, last, failuresInRow);
        }
    }

    /** By route id. A file that is missing or broken is as if nothing had been paused, and nothing had run. */
    Map<String, RouteState> read() {
        Map<String, RouteState> states = new TreeMap<>();
        if (!Files.exists(file)) {
            return states;
        }
        try {
            Map<String, Kept> kept = JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
            if (kept == null || kept.containsValue(null)) {
                throw new IOException("it holds nothing of some route");
            }
            kept.forEach((route, each) -> states.put(route, each.state()));
            return states;
        } catch (IOException | DateTimeException e) {
            log.warn(
                    "{} cannot be read, so no route is paused and the last runs are not known: {}",
                    file,
                    ErrorLine.of(e));
            return new TreeMap<>();
        }
    }

    /**
     * Leaves the old file or the new one, never half of it.
     *
     * @throws IOException when it cannot be written; the message names the file
     */
    void write(Map<String, RouteState> states) throws IOException {
        Map<String, Kept> kept = new TreeMap<>();
        states.forEach((route, state) -> kept.put(route, Kept.of(state.snapshot())));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(file + " cannot be written: " + ErrorLine.of(e), e);
        }
    }
}
