package io.touchline.bench;

import java.util.List;

/**
 * All that was measured of one workload.
 *
 * @param meanBytes mean size of a record's value, as it was sent
 */
record RowResult(Workload workload, long meanBytes, List<SubjectResult> subjects) {

    /** The median of one subject, in hundredths of the bare loop's in the same row; null without a bare loop. */
    Double ofBareLoop(SubjectResult subject) {
        return subjects.stream()
                .filter(other -> other.name().equals(BareSubject.NAME))
                .findAny()
                .map(bare -> subject.recordsPerSecond().median()
                        / bare.recordsPerSecond().median())
                .orElse(null);
    }
}
