package io.touchline.delivery;

/** A store, or the broker, cannot take anything now: nothing is wrong with the records, and they have to wait. */
public final class TargetDownException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String target;

    /**
     * A target that is down.
     *
     * @param target its name for people, as {@code PostgreSQL}
     * @param message what it did, in one line
     */
    public TargetDownException(String target, String message, Throwable cause) {
        super(target + ": " + message, cause);
        this.target = target;
    }

    /** The name of the target, for people. */
    public String target() {
        return target;
    }
}
