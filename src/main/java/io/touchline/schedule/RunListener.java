package io.touchline.schedule;

/** Hears of each timed route, and of each run that is over. */
interface RunListener {

    /** A route was loaded, perhaps not for the first time. */
    default void loaded(TimedRoute route) {}

    /**
     * A run is over.
     *
     * @param failedBefore how many runs before it had failed in a row
     */
    void ran(TimedRoute route, Run run, int failedBefore);
}
