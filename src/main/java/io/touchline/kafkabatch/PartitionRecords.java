package io.touchline.kafkabatch;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * What a batch holds of one partition: all records, or of each row only the newest, which is the one that was observed
 * last, and not the one that came last: an old record that is sent again must not win.
 *
 * <p>A record that is not the newest is let go at once, so a batch of many records for few rows is small.
 */
final class PartitionRecords {

    private final RowKey key;
    private final ObservedAt observedAt;
    /** By their rows; those without a row by themselves. */
    private final Map<Object, Held> held = new LinkedHashMap<>();

    private ConsumerRecord<byte[], byte[]> last;
    private long first = -1;
    private int count;
    private long bytes;

    /** The newest record of a row. */
    private static final class Held {

        private ConsumerRecord<byte[], byte[]> record;
        private Instant observedAt;
        private boolean forOthers;

        Held(ConsumerRecord<byte[], byte[]> record) {
            this.record = record;
        }
    }

    /** @param key tells the rows apart; {@link RowKey#NONE} to hold all records */
    PartitionRecords(RowKey key, ObservedAt observedAt) {
        this.key = key;
        this.observedAt = observedAt;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        if (count++ == 0) {
            first = record.offset();
        }
        last = record;
        Object row = key.of(record.key(), record.value());
        Held before = row == null ? null : held.get(row);
        if (before == null) {
            held.put(row == null ? record : row, new Held(record));
            bytes += size(record);
        } else {
            keepTheNewer(before, record);
        }
    }

    /** The records that are held; those of one row are in order. */
    List<ConsumerRecord<byte[], byte[]>> held() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(held.size());
        held.values().forEach(one -> records.add(one.record));
        return records;
    }

    /** Whether other records of the same row were let go. */
    boolean wasForOthers(ConsumerRecord<byte[], byte[]> record) {
        Held ofRow = held.get(key.of(record.key(), record.value()));
        return ofRow != null && ofRow.forOthers;
    }

    /** Of each row only the newest. */
    PartitionRecords newest(RowKey rows, ObservedAt time) {
        if (!key.isNone()) {
            return this;
        }
        PartitionRecords newest = new PartitionRecords(rows, time);
        held.values().forEach(one -> newest.add(one.record));
        return newest;
    }

    /** All that are held of the rows that the bad ones are for, without those. */
    PartitionRecords without(Collection<ConsumerRecord<byte[], byte[]>> bad, RowKey rows, ObservedAt time) {
        Set<Object> badRows = new HashSet<>();
        bad.forEach(record -> badRows.add(rows.of(record.key(), record.value())));
        badRows.remove(null);
        PartitionRecords others = new PartitionRecords(RowKey.NONE, time);
        for (Held one : held.values()) {
            if (!bad.contains(one.record) && badRows.contains(rows.of(one.record.key(), one.record.value()))) {
                others.add(one.record);
            }
        }
        return others;
    }

    /** How many records were added, those that were let go among them. */
    int count() {
        return count;
    }

    /** Size of the keys and values that are held. */
    long bytes() {
        return bytes;
    }

    long firstOffset() {
        return first;
    }

    /** What is to be committed when all is done. */
    OffsetAndMetadata next() {
        return new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), "");
    }

    private void keepTheNewer(Held before, ConsumerRecord<byte[], byte[]> record) {
        before.forOthers = true;
        if (before.observedAt == null) {
            before.observedAt = observedAt.of(before.record);
        }
        Instant time = observedAt.of(record);
        if (!time.isBefore(before.observedAt)) {
            bytes += size(record) - size(before.record);
            before.record = record;
            before.observedAt = time;
        }
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        // A tombstone, or a record without a key, says -1.
        return Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    }
}
