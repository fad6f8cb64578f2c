package io.touchline.routetest;

import java.nio.file.Path;

/**
 * A place in a test file.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(Path file, int line, int column) {

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
