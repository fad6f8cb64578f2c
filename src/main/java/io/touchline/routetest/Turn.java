package io.touchline.routetest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One time that a route runs: what comes in, and what has to come out.
 *
 * @param routeId the route that is set off
 * @param after time that passes before
 * @param within how long the route may take, in real time
 * @param answers what HTTP requests are answered, one after the other
 * @param records what comes from Kafka, as one batch
 * @param kafkaAwayFor how many records Kafka does not take before it is there again
 * @param sent records that have to be sent to Kafka; empty if it does not matter which
 * @param notSent what none of the records that were sent may look like
 * @param deadLetters records that have to be sent to dead-letter topics; empty if it does not matter which
 * @param requests the HTTP requests that have to be made; empty if it does not matter which
 * @param failed what the failure that ends the turn, or that the route handles, has to say; null if it may not fail
 * @param rows what the database has to hold afterwards
 */
record Turn(
        Place place,
        String routeId,
        Duration after,
        Duration within,
        List<PreparedAnswer> answers,
        List<IncomingRecord> records,
        int kafkaAwayFor,
        Optional<List<ExpectedRecord>> sent,
        List<ExpectedRecord> notSent,
        Optional<List<ExpectedRecord>> deadLetters,
        Optional<List<ExpectedRequest>> requests,
        Expected failed,
        List<ExpectedRows> rows) {

    /**
     * What one HTTP request is answered.
     *
     * @param isCutOff whether the connection breaks in the middle of the body
     * @param hangs whether nothing is ever answered
     */
    record PreparedAnswer(
            Place place, int status, List<Header> headers, byte[] body, boolean isCutOff, boolean hangs) {}

    /** A header, of an answer or of a record. */
    record Header(String name, String value) {}

    /**
     * A record as it stands in a topic.
     *
     * @param topic null for the topic that the route reads
     * @param value null for a tombstone
     * @param offset -1 for the next one
     * @param time when it was sent; null for now
     */
    record IncomingRecord(
            Place place,
            String topic,
            int partition,
            long offset,
            String key,
            byte[] value,
            List<Header> headers,
            Instant time) {}

    /** Something that a value is compared with. */
    record Expected(Place place, JsonNode value) {}

    /**
     * A record that is expected.
     *
     * @param topic null if it does not matter
     * @param key null if it does not matter
     * @param value as JSON, the whole of it if {@code isWhole}; null if it does not matter
     * @param text the value as text; null if it does not matter
     */
    record ExpectedRecord(
            Place place,
            String topic,
            JsonNode key,
            List<ExpectedHeader> headers,
            JsonNode value,
            boolean isWhole,
            JsonNode text) {}

    /** A header that is expected, of a record or of a request. */
    record ExpectedHeader(String name, JsonNode value) {}

    /** An HTTP request that is expected; what is null does not matter. */
    record ExpectedRequest(
            Place place, String method, JsonNode path, JsonNode query, List<ExpectedHeader> headers, JsonNode body) {}

    /** What a query has to find, row by row. */
    record ExpectedRows(Place place, String query, List<JsonNode> rows) {}
}
