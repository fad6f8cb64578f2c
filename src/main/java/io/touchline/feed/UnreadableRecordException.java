package io.touchline.feed;

/** An item of an answer that is no record: it has no key, is no object, or is too large for Kafka. */
public final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRecordException(String message) {
        super(message);
    }
}
