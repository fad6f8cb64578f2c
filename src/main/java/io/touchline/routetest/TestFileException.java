package io.touchline.routetest;

/** A test file that cannot be meant; the message is one line that begins with the file and, where known, the line. */
public final class TestFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TestFileException(Object where, String problem) {
        super(where + ": " + problem);
    }

    TestFileException(Object where, String problem, Throwable cause) {
        super(where + ": " + problem, cause);
    }
}
