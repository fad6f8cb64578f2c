package io.touchline.recordings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Goes over the members of one object, or the elements of one array, telling only where each value begins and ends.
 *
 * <p>A general parser looks at every number and escape on the way, which took longer than unpacking the recording and
 * everything that is done with it. What lies inside a value is not checked here: whoever parses it finds out.
 */
final class JsonCursor {

    private final byte[] bytes;
    private final int end;
    private int at;
    private boolean isFirst = true;

    /** Stands before a value that begins at {@code from}, or after blanks there. */
    JsonCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Goes into an object or an array. */
    void enter() throws IOException {
        skipBlanks();
        peek();
        at++;
    }

    /** Goes to the next member or element; false when there is none left before {@code close}. */
    boolean next(char close) throws IOException {
        skipBlanks();
        if (peek() == close) {
            return false;
        }
        if (!isFirst) {
            pass(',');
            skipBlanks();
        }
        isFirst = false;
        return true;
    }

    /** The name of a member, up to its value. */
    String name() throws IOException {
        if (peek() != '"') {
            throw broken();
        }
        int from = at;
        skipString();
        boolean isPlain = true;
        for (int i = from + 1; i < at - 1; i++) {
            isPlain &= bytes[i] != '\\';
        }
        String name = isPlain
                ? new String(bytes, from + 1, at - from - 2, StandardCharsets.UTF_8)
                : new JsonSlice(bytes, from, at).text();
        skipBlanks();
        pass(':');
        skipBlanks();
        return name;
    }

    /** Cuts the value out, and goes to its end. */
    JsonSlice value() throws IOException {
        skipBlanks();
        int from = at;
        switch (peek()) {
            case '{', '[' -> skipNested();
            case '"' -> skipString();
            case ',', ':', '}', ']' -> throw broken();
            default -> skipWord();
        }
        return new JsonSlice(bytes, from, at);
    }

    /** Goes out of the object or the array, which has to be the end. */
    void leave() throws IOException {
        at++;
        skipBlanks();
        if (at < end) {
            throw new IOException("something follows after the JSON value");
        }
    }

    private void skipNested() throws IOException {
        int depth = 0;
        int i = at;
        do {
            if (i >= end) {
                throw new IOException("broken JSON, it ends too early");
            }
            byte b = bytes[i];
            if (b == '"') {
                i = afterString(i);
            } else {
                depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
                i++;
            }
        } while (depth > 0);
        at = i;
    }

    private void skipString() throws IOException {
        at = afterString(at);
    }

    private int afterString(int begin) throws IOException {
        int i = begin + 1;
        while (i < end && bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        if (i >= end) {
            throw new IOException("broken JSON, it ends within a string");
        }
        return i + 1;
    }

    private void skipWord() {
        while (at < end && bytes[at] != ',' && bytes[at] != '}' && bytes[at] != ']' && !isBlank(bytes[at])) {
            at++;
        }
    }

    private void skipBlanks() {
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
    }

    private void pass(char expected) throws IOException {
        if (peek() != expected) {
            throw broken();
        }
        at++;
    }

    private byte peek() throws IOException {
        if (at >= end) {
            throw new IOException("broken JSON, it ends too early");
        }
        return bytes[at];
    }

    private IOException broken() {
        return new IOException("broken JSON, '" + (char) (bytes[at] & 0xff) + "' is not expected at byte " + (at + 1));
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
