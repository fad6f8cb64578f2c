package io.touchline.recordings;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a file line by line as bytes, or as if it were a single line, so that never more than one line is in memory.
 */
final class RecordingLines implements Closeable {

    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    private final InputStream in;
    private final boolean byLine;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean ended;
    private int number;
    private int longest = 1024;

    RecordingLines(InputStream in, boolean byLine) {
        this.in = in;
        this.byLine = byLine;
    }

    /**
     * The next line that is not blank, without its end; null after the last.
     *
     * @throws IOException when the file breaks off, is packed badly or has a line beyond all measure
     */
    byte[] next() throws IOException {
        while (!ended) {
            byte[] line = line();
            number++;
            if (!isBlank(line)) {
                return line;
            }
        }
        return null;
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(longest);
        while (true) {
            if (position == limit && !fill()) {
                ended = true;
                return line.toByteArray();
            }
            int end = position;
            while (end < limit && !(byLine && buffer[end] == '\n')) {
                end++;
            }
            line.write(buffer, position, end - position);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("line " + (number + 1) + " is longer than " + LONGEST_LINE + " bytes");
            }
            position = end;
            if (end < limit) {
                position++;
                longest = Math.max(longest, line.size());
                return line.toByteArray();
            }
        }
    }

    private boolean fill() throws IOException {
        try {
            limit = Math.max(0, in.read(buffer));
            position = 0;
            return limit > 0;
        } catch (EOFException e) {
            throw new IOException("it breaks off in the middle", e);
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
