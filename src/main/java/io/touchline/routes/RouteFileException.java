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

    /**
     * Says which file it is, and what a failure of Camel comes down to: of its messages the innermost names the word.
     *
     * @param file where it is; an exception that says that already is returned as it is
     */
    public static RouteFileException of(Object file, Exception failure) {
        if (failure instanceof RouteFileException said) {
            return said;
        }
        Throwable reason = failure;
        while (reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        String message = reason.getMessage() == null ? reason.getClass().getName() : reason.getMessage();
        return new RouteFileException(file + ": " + message.replaceAll("\\s+", " "), failure);
    }
}
