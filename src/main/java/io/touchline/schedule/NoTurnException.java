package io.touchline.schedule;

/** A route cannot be run now; the message says why, in one line for people. */
public final class NoTurnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For that reason. */
    public NoTurnException(String reason) {
        super(reason);
    }
}
