package io.touchline.graph;

/** A route file or what it names cannot be read; the message is one line that begins with the file. */
public final class FlowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FlowException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Camel wraps what went wrong several times; the innermost message names the option or the word. */
    static FlowException of(Object file, Exception failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        String message = reason.getMessage() == null ? reason.getClass().getName() : reason.getMessage();
        return new FlowException(file + ": " + message.replaceAll("\\s+", " "), failure);
    }
}
