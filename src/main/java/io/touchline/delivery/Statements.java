package io.touchline.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The SQL statements that routes name by file. They change all at once, between two batches, and without a route having to
 * stop.
 */
public final class Statements {

    private volatile Map<Path, String> texts = Map.of();

    /** From now on these are the statements, by path. */
    public void replace(Map<Path, String> newTexts) {
        Map<Path, String> absolute = new HashMap<>();
        newTexts.forEach((path, text) -> absolute.put(normal(path), text));
        texts = Map.copyOf(absolute);
    }

    /**
     * The statement in that file.
     *
     * @throws UncheckedIOException when it was not among the files, and cannot be read either
     */
    String text(String file) {
        Path path = normal(Path.of(file));
        String text = texts.get(path);
        return text == null ? read(path) : text;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the statement " + file + " cannot be read", e);
        }
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
