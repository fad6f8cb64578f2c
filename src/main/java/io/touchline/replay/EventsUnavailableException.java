package io.touchline.replay;

/** The place where events are kept does not answer, or refuses. It may later. */
public final class EventsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventsUnavailableException(String where, String problem, Throwable cause) {
        super(where + " cannot be read: " + problem, cause);
    }
}
