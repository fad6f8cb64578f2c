package io.touchline.rejects;

/** Rejected records cannot be read or archived; the message is one line for people. */
public class RejectsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RejectsException(String message, Throwable cause) {
        super(message, cause);
    }
}
