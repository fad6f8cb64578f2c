package io.touchline.live;

/** Events of a game cannot be had now. The message says why, for people. */
public final class EventsNotReadException extends Exception {

    private static final long serialVersionUID = 1L;

    EventsNotReadException(String message, Throwable cause) {
        super(message, cause);
    }
}
