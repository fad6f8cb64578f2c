package io.touchline.routes;

/** A route file that cannot be used; the message is one line that begins with the file and, where known, the line. */
public final class RouteFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A file that cannot be used.
     *
     * @param message one line that begins with the file
     * @param cause null if there is none
     */
    public RouteFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
