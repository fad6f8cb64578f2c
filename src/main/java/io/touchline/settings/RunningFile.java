package io.touchline.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The file {@code running.properties} in the data folder: what a command has to know of the service that runs there.
 *
 * <p>After {@code kill -9} it is left behind; the number of the process in it tells.
 */
public final class RunningFile {

    private static final String SERVERS = "kafka.bootstrap-servers";
    private static final String PROCESS = "process";

    private final Path file;

    /** The file in this data folder, be it there or not. */
    public RunningFile(Path data) {
        this.file = data.resolve("running.properties");
    }

    /**
     * Says that this process runs on the folder, with a broker of its own.
     *
     * @param kafkaServers {@code host:port}
     * @throws UncheckedIOException when the file cannot be written
     */
    public void write(String kafkaServers) {
        Properties running = new Properties();
        running.setProperty(SERVERS, kafkaServers);
        running.setProperty(PROCESS, String.valueOf(ProcessHandle.current().pid()));
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer text = Files.newBufferedWriter(whole)) {
                running.store(text, "Written by Touchline for its commands; gone when it stops");
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The embedded broker of the service that runs on the folder, as {@code host:port}; empty if none has said so.
     *
     * @throws IllegalStateException when the file is there and the process that wrote it is not
     */
    public Optional<String> kafkaServers() {
        Properties running = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            running.load(text);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot read " + file + ": " + e.getMessage(), e);
        }
        String process = running.getProperty(PROCESS, "");
        if (!process.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
            throw new IllegalStateException("the service that wrote " + file + " has ended without a stop: start it"
                    + " again, or name a broker (kafka.bootstrap-servers)");
        }
        return Optional.ofNullable(running.getProperty(SERVERS));
    }

    /**
     * Says that nothing runs on the folder any longer.
     *
     * @throws UncheckedIOException when the file cannot be deleted
     */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file + ": " + e.getMessage(), e);
        }
    }
}
