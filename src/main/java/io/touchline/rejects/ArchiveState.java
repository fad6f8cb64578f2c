package io.touchline.rejects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * What the archive remembers from one run to the next.
 *
 * @param ran when the last run that came to its end began, as an ISO instant; null before the first
 * @param positions up to where the archive holds every record; Kafka forgets what a group committed after a while
 * @param pending what a run has still to do; null for nothing
 */
record ArchiveState(String ran, List<Position> positions, Pending pending) {

    static final ArchiveState NEW = new ArchiveState(null, List.of(), null);

    ArchiveState {
        positions = List.copyOf(positions);
    }

    /**
     * The first offset of a partition that is not in the archive.
     *
     * @param topicId tells a topic from another one that had its name before
     */
    record Position(String topic, String topicId, int partition, long offset) {

        @JsonIgnore
        TopicPartition topicPartition() {
            return new TopicPartition(topic, partition);
        }

        boolean isOf(Uuid topic) {
            return topic != null && topic.toString().equals(topicId);
        }
    }

    /** A file that was written, by its hidden name and its own, both as paths below the archive's folder. */
    record Move(String from, String to) {}

    /**
     * Files that were written, and are to be renamed before their records are to be committed.
     *
     * @param ran when the run began
     * @param positions up to where it has read
     */
    record Pending(String ran, List<Move> moves, List<Position> positions) {

        Pending {
            moves = List.copyOf(moves);
            positions = List.copyOf(positions);
        }
    }

    /** When the last run began; null before the first. */
    @JsonIgnore
    Instant lastRun() {
        return ran == null ? null : Instant.parse(ran);
    }

    ArchiveState with(Pending next) {
        return new ArchiveState(ran, positions, next);
    }

    /** After all that is pending was done. */
    ArchiveState settled() {
        return new ArchiveState(pending.ran(), pending.positions(), null);
    }
}
