package io.touchline.contract;

/** Names of the headers that Touchline gives its records. All values are text. */
public final class RecordHeaders {

    /** The feed that a record comes from, as {@code football-data}. */
    public static final String SOURCE = "touchline-source";
    /** The poll that a record comes from: one id for all records of one answer. */
    public static final String POLL_ID = "touchline-poll-id";
    /** When the answer was read, as an ISO instant in UTC. */
    public static final String OBSERVED_AT = "touchline-observed-at";
    /** What the record is about, as {@code match}. */
    public static final String EVENT_TYPE = "touchline-event-type";
    /** SHA-256 of the record's canonical JSON. */
    public static final String PAYLOAD_HASH = "touchline-payload-hash";

    /** All that is wrong with a rejected record: a JSON array of objects with pointer, rule, expected and found. */
    public static final String VIOLATIONS = "touchline-violations";
    /** How many violations there are, as a decimal number; {@link #VIOLATIONS} has no more of them than fit. */
    public static final String VIOLATION_COUNT = "touchline-violation-count";
    /** Where a rejected record came from, as {@code topic-partition@offset}. */
    public static final String REJECTED_FROM = "touchline-rejected-from";
    /** {@code true} on a rejected record of which Kafka took only the begin; not there otherwise. */
    public static final String CUT = "touchline-cut";

    /** Begin of all headers that say why a record is a dead letter. */
    public static final String ERROR = "touchline-error-";

    /** The topic that a dead letter came from, or was meant for. */
    public static final String ERROR_TOPIC = ERROR + "topic";

    /** How often a record was sent again after it had become a dead letter, as a decimal number; not there means never. */
    public static final String REPLAYS = "touchline-replays";
    /** The dead letter that a record was before it was sent again, as {@code topic-partition@offset}. */
    public static final String REPLAY_OF = "touchline-replay-of";

    private RecordHeaders() {}
}
