package io.touchline.bench;

/**
 * What came of the changes of some seconds.
 *
 * @param clients how many were connected at the begin, without those that do not read
 * @param changes how many there were
 * @param expected how many messages that is for all clients
 * @param came how many of them came; who is behind gets only the newest of each game
 * @param bytes mean size of a message
 * @param half milliseconds from the sending of the event to Kafka to its message, not exceeded by half of them
 * @param most99 the same, not exceeded by 99 of 100
 * @param most the slowest
 * @param lost connections that ended meanwhile
 */
record LiveMeasurement(
        int clients,
        int changes,
        long expected,
        long came,
        long bytes,
        double half,
        double most99,
        double most,
        int lost) {}
