package io.touchline.delivery;

import java.util.List;

/** Adds to the records of a batch what has to be decided before they are written, and in the order of the batch. */
public interface Preparation {

    /** Of a batch whose records are written as they came. */
    Preparation NONE = batch -> new Prepared() {
        @Override
        public String decided(SinkRecord record) {
            return null;
        }

        @Override
        public void written() {
            // nothing to be told
        }
    };

    /**
     * Looks at a batch that is about to be written. A batch that is not written is prepared anew when it comes again, as
     * are the parts of one that is written in parts.
     *
     * @throws BadRecordsException for all records that can never be written
     * @throws TargetDownException when something that is needed cannot be asked now
     */
    Prepared prepare(List<SinkRecord> batch) throws BadRecordsException, TargetDownException;

    /** A batch with what was decided. */
    interface Prepared {

        /** The JSON value that goes into the record's element as {@code decided}; null for none. */
        String decided(SinkRecord record);

        /** The batch is in the store. */
        void written();
    }
}
