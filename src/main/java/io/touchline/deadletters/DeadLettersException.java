package io.touchline.deadletters;

/** Dead letters cannot be read or sent; the message is one line for people. */
public class DeadLettersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadLettersException(String message, Throwable cause) {
        super(message, cause);
    }
}
