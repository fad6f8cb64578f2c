package io.touchline.bench;

/**
 * What an answer costs on the poll side: to ask for it, parse it, split it, hash its items and send them.
 *
 * @param matches in each answer, all changed since the one before
 * @param bytes size of an answer
 * @param warmUp answers before the first that counts
 * @param answers that count
 * @param meanMillis from the timer's tick to Kafka's acknowledgement of all records, mean of all answers
 * @param slowestMillis the slowest of the last two minutes; null when less than that was measured
 * @param transportMillis of the mean, what the server needed to send the answer
 * @param cpuMillis processor time of the service's process for one answer
 * @param peakBytes most memory that was resident; null where the system does not tell
 */
record PollResult(
        int matches,
        int bytes,
        int warmUp,
        long answers,
        double meanMillis,
        Double slowestMillis,
        double transportMillis,
        double cpuMillis,
        Long peakBytes) {}
