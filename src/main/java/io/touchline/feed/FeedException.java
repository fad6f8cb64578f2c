package io.touchline.feed;

/** A poll that yielded no records, with the kind of fault for the metrics and one line for people. */
public final class FeedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of fault; its name in lower case is the metrics' {@code outcome}. */
    enum Kind {
        /** 400, 401 or 403: the token or the plan does not allow it. */
        REFUSED,
        /** 429. */
        RATE_LIMITED,
        /** 404 and whatever else is not 200 or 304. */
        UNEXPECTED_STATUS,
        /** 5xx. */
        SERVER_ERROR,
        /** No connection, or none in time, or cut before the end. */
        UNREACHABLE,
        /** The answer is not what the API documents: no JSON, no list, too large. */
        UNREADABLE
    }

    private final Kind kind;

    FeedException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    FeedException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
