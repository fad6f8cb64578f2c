package io.touchline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that outlived the service that started it, as after {@code kill -9}, and still holds the data folder. */
final class OrphanedClickHouse {

    private static final Logger log = LoggerFactory.getLogger(OrphanedClickHouse.class);
    private static final int PATIENCE_SECONDS = 30;

    private final Path file;

    /** @param file that the server's process number is kept in */
    OrphanedClickHouse(Path file) {
        this.file = file;
    }

    /** Writes down which process it is: number and start, since numbers are used again. */
    void remember(ProcessHandle server) throws IOException {
        Files.write(file, List.of(String.valueOf(server.pid()), start(server)));
    }

    /**
     * Stops the server that was written down, if it still runs.
     *
     * @throws IOException when it does not stop
     */
    void stop() throws IOException {
        Optional<ProcessHandle> left = running();
        if (left.isPresent()) {
            ProcessHandle server = left.get();
            log.info("stopping the ClickHouse {} that an earlier run left behind", server.pid());
            server.destroy();
            try {
                server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException | CompletionException e) {
                throw new IOException(
                        "a ClickHouse (process " + server.pid() + ") holds " + file.getParent() + " and does not stop",
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while ClickHouse stopped", e);
            }
        }
        Files.deleteIfExists(file);
    }

    private Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2
                || !lines.get(0).matches("\\d{1,18}")
                || lines.get(1).isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(server -> start(server).equals(lines.get(1)));
    }

    private static String start(ProcessHandle server) {
        return server.info().startInstant().map(Instant::toString).orElse("");
    }
}
