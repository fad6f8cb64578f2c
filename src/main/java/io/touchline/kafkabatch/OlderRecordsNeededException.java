package io.touchline.kafkabatch;

/**
 * The newest record of a row is bad, and the older ones were not kept in the batch. An exchange that ends with it gets its
 * batch once more, now with all records.
 */
public final class OlderRecordsNeededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OlderRecordsNeededException() {
        super("the newest record of a row is bad, the older ones are read again");
    }
}
