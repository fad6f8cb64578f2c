package io.touchline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived the service that started it, as after {@code kill -9}, and still holds the data folder.
 *
 * <p>It is told to stop the way its own tools do; its clients are gone, so it stops at once and cleanly.
 */
final class OrphanedPostgres {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final int PATIENCE_SECONDS = 20;
    /** Linux adds a remark when the program's file is gone, as after the temporary folder was emptied. */
    private static final Pattern PROGRAM = Pattern.compile("(.*[/\\\\])?postgres(\\.exe)?( \\(deleted\\))?");

    private final Path folder;

    OrphanedPostgres(Path folder) {
        this.folder = folder;
    }

    /**
     * Stops the server that holds the folder, if there is one.
     *
     * @throws IOException when it does not stop
     */
    void stop() throws IOException {
        Optional<ProcessHandle> running = running();
        if (running.isEmpty()) {
            return;
        }
        ProcessHandle server = running.get();
        log.info("stopping the PostgreSQL {} that an earlier run left behind in {}", server.pid(), folder);
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | CompletionException e) {
            throw new IOException(
                    "a PostgreSQL (process " + server.pid() + ") holds " + folder + " and does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL stopped", e);
        }
    }

    /** The process that the lock file names, if it runs and is ours: process numbers are used again. */
    private Optional<ProcessHandle> running() throws IOException {
        Path lock = folder.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(lock);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> isServer(process.info()));
    }

    /** Whether it is a PostgreSQL that was started on the folder, as far as the system tells. */
    private boolean isServer(ProcessHandle.Info process) {
        return PROGRAM.matcher(process.command().orElse("")).matches()
                && process.arguments()
                        .map(arguments -> Arrays.stream(arguments).anyMatch(this::isFolder))
                        .orElse(true);
    }

    private boolean isFolder(String argument) {
        try {
            return Files.isSameFile(Path.of(argument), folder);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
