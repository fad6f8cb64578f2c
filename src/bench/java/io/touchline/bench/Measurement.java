package io.touchline.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One run of one subject.
 *
 * @param seconds from the first consumer in the group to the last commit
 * @param cpuSeconds processor time of the subject's process in these seconds; null where it is no process of its own
 * @param cpuSecondsWithStart the same from the process's start on
 * @param peakBytes most memory that was resident; null where the system does not tell
 */
record Measurement(long records, double seconds, Double cpuSeconds, Double cpuSecondsWithStart, Long peakBytes) {

    @JsonProperty
    double recordsPerSecond() {
        return records / seconds;
    }
}
