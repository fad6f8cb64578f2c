package io.touchline.delivery;

import io.touchline.contract.RecordHeaders;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record from Kafka that cannot go where it should, with the reason.
 *
 * @param record as it was, untouched
 * @param isCut whether only the begin of its value is kept, since the whole is too large for Kafka beside the reason
 */
public record DeadLetter(SinkRecord record, Reason reason, boolean isCut) {

    DeadLetter(SinkRecord record, Reason reason) {
        this(record, reason, false);
    }

    /** The same with a part of its value, and without its large headers. */
    DeadLetter cut() {
        int bytes = record.valueBytes() == null ? 0 : record.valueBytes().length;
        String message = reason.message() + " (too large for Kafka: the value has " + bytes + " bytes, cut off here)";
        return new DeadLetter(
                record, new Reason(reason.kind(), message, reason.routeId(), reason.stepId(), reason.attempts()), true);
    }

    /**
     * Why something is a dead letter.
     *
     * @param kind the class of the exception, or the name of the rule, that stopped it
     * @param message one line that says what is wrong
     * @param routeId the route that gave up on it
     * @param stepId the step in that route
     * @param attempts how often it was tried
     */
    public record Reason(String kind, String message, String routeId, String stepId, int attempts) {

        /**
         * The reason as headers of the dead letter.
         *
         * @param topic the topic that the record came from, or was meant for
         * @param partition its partition there; -1 if it never got there
         * @param offset its offset there; -1 if it never got there
         */
        public Map<String, String> asHeaders(String topic, int partition, long offset, Instant at) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put(RecordHeaders.ERROR + "class", kind);
            headers.put(RecordHeaders.ERROR + "message", message);
            headers.put(RecordHeaders.ERROR + "route", routeId);
            headers.put(RecordHeaders.ERROR + "step", stepId);
            headers.put(RecordHeaders.ERROR_TOPIC, topic);
            headers.put(RecordHeaders.ERROR + "partition", String.valueOf(partition));
            headers.put(RecordHeaders.ERROR + "offset", String.valueOf(offset));
            headers.put(RecordHeaders.ERROR + "at", at.toString());
            headers.put(RecordHeaders.ERROR + "attempts", String.valueOf(attempts));
            return headers;
        }
    }
}
