package io.touchline.delivery;

/** A store is up and refuses what it was given: at least one record of the batch is bad. */
final class RecordRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    RecordRejectedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The class of the exception that the store's driver threw. */
    String reason() {
        return getCause() == null ? getClass().getName() : getCause().getClass().getName();
    }
}
