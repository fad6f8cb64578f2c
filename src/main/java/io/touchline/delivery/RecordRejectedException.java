package io.touchline.delivery;

/** A store is up and refuses what it was given: at least one record of the batch is bad. */
public final class RecordRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A record is bad.
     *
     * @param message what is wrong with it, in one line
     * @param cause what the store's driver said; null if nobody had to ask it
     */
    public RecordRejectedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The class of the exception that the store's driver threw. */
    String reason() {
        return getCause() == null ? getClass().getName() : getCause().getClass().getName();
    }
}
