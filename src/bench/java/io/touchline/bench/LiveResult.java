package io.touchline.bench;

import java.util.List;

/**
 * How those who follow are served.
 *
 * @param games how many games change, one after the other
 * @param perSecond changes of all games in a second
 * @param steps more and more of them
 * @param memory what those need who only wait
 */
record LiveResult(int games, int perSecond, int seconds, List<Step> steps, List<Memory> memory) {

    /**
     * One measurement.
     *
     * @param subject the service, or the plain loop
     * @param deaf how many were connected besides who do not read
     * @param serverCores processors that the server used on the mean
     * @param clientCores the same of the process with all clients
     */
    record Step(String subject, int deaf, LiveMeasurement measured, double serverCores, double clientCores) {}

    /**
     * What connections take that are idle.
     *
     * @param heapBytes of each, after a collection
     * @param outsideBytes of each: what more was resident, in a process whose heap was resident from the start
     */
    record Memory(String subject, int clients, double heapBytes, double outsideBytes) {}
}
