package io.touchline.delivery;

import java.util.List;

/** A place that takes batches of records, whole or not at all. */
interface Store {

    /**
     * Writes the batch in one go.
     *
     * @return how many rows it changed
     * @throws BadRecordsException when some of the records can never be written, and which; then none was
     * @throws RecordRejectedException when at least one of the records can never be written; then none was
     * @throws TargetDownException when the store cannot take anything now; then none was
     */
    long write(List<SinkRecord> batch) throws BadRecordsException, RecordRejectedException, TargetDownException;
}
