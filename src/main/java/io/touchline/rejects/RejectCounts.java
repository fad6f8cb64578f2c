package io.touchline.rejects;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Rejected records, counted.
 *
 * @param records all of them
 * @param topics by the topic that they are in
 * @param reasons by what was wrong with them, the most frequent first; a record counts for each reason that it has
 * @param notListed reasons that had no room in the headers of their records, and so are not among those
 */
public record RejectCounts(long records, Map<String, OfTopic> topics, List<OfReason> reasons, long notListed) {

    /**
     * Those of one topic.
     *
     * @param oldest by the time that Kafka keeps; null when it is of none known
     * @param newest the same
     */
    public record OfTopic(long records, Instant oldest, Instant newest) {

        OfTopic with(OfTopic other) {
            return new OfTopic(
                    records + other.records,
                    oldest == null || other.oldest != null && other.oldest.isBefore(oldest) ? other.oldest : oldest,
                    newest == null || other.newest != null && other.newest.isAfter(newest) ? other.newest : newest);
        }
    }

    /**
     * Those with one reason.
     *
     * @param rule of the contract; null where a record does not say what is wrong with it
     * @param field JSON pointer to what is wrong; empty for the record as a whole, null where that is not said
     */
    public record OfReason(String topic, String rule, String field, long records) {}
}
