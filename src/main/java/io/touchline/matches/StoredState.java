package io.touchline.matches;

import io.touchline.delivery.SinkRecord;
import io.touchline.matchstate.MatchState;

/**
 * What is stored of a match, and up to which record.
 *
 * @param version counts the writes; 0 before the first
 * @param topic topic of the last record that was decided about; null before the first
 */
record StoredState(long version, MatchState state, String topic, int partition, long offset) {

    static StoredState none() {
        return new StoredState(0, MatchState.NONE, null, 0, 0);
    }

    /** Whether the record was decided about before: it comes again, or an older one of its partition does. */
    boolean knows(SinkRecord record) {
        // By its time as well: a topic that is made anew begins again at offset 0.
        return record.topic().equals(topic)
                && record.partition() == partition
                && record.offset() <= offset
                && !record.observedAt().isAfter(state.observedAt());
    }

    StoredState after(SinkRecord record, MatchState next) {
        return new StoredState(version, next, record.topic(), record.partition(), record.offset());
    }
}
