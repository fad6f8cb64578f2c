package io.touchline.delivery;

import java.util.Map;

/** Some records of a batch can never be written, and it is known which. Nothing of the batch was written. */
public final class BadRecordsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Map<SinkRecord, RecordRejectedException> reasons;

    /** These are bad. */
    public BadRecordsException(Map<SinkRecord, RecordRejectedException> reasons) {
        super(reasons.size() + " bad records");
        this.reasons = reasons;
    }

    /** The bad records, in the order of the batch, each with what is wrong with it. */
    Map<SinkRecord, RecordRejectedException> reasons() {
        return reasons;
    }
}
