package io.touchline.lint;

import java.nio.file.Path;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1
 */
record Position(Path file, int line, int column) {

    /** Where a file begins. */
    static Position startOf(Path file) {
        return new Position(file, 1, 1);
    }

    /** The place that so many characters of that text are behind this one. */
    Position after(String text, int characters) {
        int atLine = line;
        int atColumn = column;
        for (int i = 0; i < Math.min(characters, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                atLine++;
                atColumn = 1;
            } else {
                atColumn++;
            }
        }
        return new Position(file, atLine, atColumn);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
