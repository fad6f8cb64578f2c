package io.touchline.delivery;

import java.util.List;
import java.util.Map;

/**
 * Writes all good records of a batch and sets the bad ones aside.
 *
 * <p>A refused batch is halved and each half is written in order, so that one bad record among n costs about 2·log₂(n)
 * statements. The order of the records is kept: what comes after a bad record is written after what comes before it.
 */
final class Isolation {

    private final Store store;
    private final BadRecords badRecords;

    /** Where a bad record goes. */
    interface BadRecords {
        void take(SinkRecord record, RecordRejectedException reason) throws TargetDownException;
    }

    Isolation(Store store, BadRecords badRecords) {
        this.store = store;
        this.badRecords = badRecords;
    }

    /**
     * Brings every record of the batch either into the store or to the bad ones.
     *
     * @return how many rows were changed
     */
    long write(List<SinkRecord> batch) throws TargetDownException {
        if (batch.isEmpty()) {
            return 0;
        }
        try {
            return store.write(batch);
        } catch (BadRecordsException e) {
            return writeWithout(e.reasons(), batch);
        } catch (RecordRejectedException e) {
            if (batch.size() == 1) {
                badRecords.take(batch.get(0), e);
                return 0;
            }
            int middle = batch.size() / 2;
            return write(batch.subList(0, middle)) + write(batch.subList(middle, batch.size()));
        }
    }

    private long writeWithout(Map<SinkRecord, RecordRejectedException> bad, List<SinkRecord> batch)
            throws TargetDownException {
        for (Map.Entry<SinkRecord, RecordRejectedException> record : bad.entrySet()) {
            badRecords.take(record.getKey(), record.getValue());
        }
        return write(batch.stream().filter(record -> !bad.containsKey(record)).toList());
    }
}
