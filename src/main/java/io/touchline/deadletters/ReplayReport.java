package io.touchline.deadletters;

import java.util.List;
import java.util.Map;

/**
 * What a replay did, or would do.
 *
 * @param executed false if nothing was sent
 * @param topics how many letters were sent, or would be, by the topic that they go to
 * @param skipped the letters that were left out, by the reason
 * @param tooLarge positions of letters that Kafka does not take because they are too large
 * @param last the position of the last letter that Kafka has acknowledged; null if there is none
 * @param failure why the replay ended before its time, in one line; null if it did not
 */
public record ReplayReport(
        boolean executed,
        Map<String, Long> topics,
        Map<String, Skipped> skipped,
        List<String> tooLarge,
        String last,
        String failure) {

    /**
     * Letters that were left out for one reason.
     *
     * @param letters how many
     * @param first positions of the first of them
     */
    public record Skipped(long letters, List<String> first) {}

    /** How many letters were sent, or would be. */
    public long replayed() {
        return topics.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether everything that was asked for was done. */
    public boolean isComplete() {
        return failure == null && tooLarge.isEmpty() && !skipped.containsKey(Skip.NOT_THERE.toString());
    }
}
