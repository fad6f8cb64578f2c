package io.touchline.kafkabatch;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private final List<ConsumerRecord<byte[], byte[]>> held = new ArrayList<>();
    private final Map<Object, Integer> places = new HashMap<>();
    /** The places of rows of which a record was let go. */
    private final BitSet letGo = new BitSet();

    private ConsumerRecord<byte[], byte[]> last;
    private long first = -1;
    private int count;
    private long bytes;

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
        Integer place = row == null ? null : places.putIfAbsent(row, held.size());
        if (place == null) {
            held.add(record);
            bytes += size(record);
            return;
        }
        letGo.set(place);
        ConsumerRecord<byte[], byte[]> before = held.get(place);
        if (!observedAt.of(record).isBefore(observedAt.of(before))) {
            held.set(place, record);
            bytes += size(record) - size(before);
        }
    }

    /** The records that are held; those of one row are in order. */
    List<ConsumerRecord<byte[], byte[]>> held() {
        return held;
    }

    /** Whether other records of the same row were let go. */
    boolean wasForOthers(ConsumerRecord<byte[], byte[]> record) {
        Integer place = places.get(key.of(record.key(), record.value()));
        return place != null && letGo.get(place);
    }

    /** Of each row only the newest. */
    PartitionRecords newest(RowKey rows, ObservedAt time) {
        if (!key.isNone()) {
            return this;
        }
        PartitionRecords newest = new PartitionRecords(rows, time);
        held.forEach(newest::add);
        return newest;
    }

    /** All that are held of the rows that the bad ones are for, without those. */
    PartitionRecords without(Collection<ConsumerRecord<byte[], byte[]>> bad, RowKey rows, ObservedAt time) {
        Set<Object> badRows = new HashSet<>();
        bad.forEach(record -> badRows.add(rows.of(record.key(), record.value())));
        badRows.remove(null);
        PartitionRecords others = new PartitionRecords(RowKey.NONE, time);
        for (ConsumerRecord<byte[], byte[]> record : held) {
            if (!bad.contains(record) && badRows.contains(rows.of(record.key(), record.value()))) {
                others.add(record);
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

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        // A tombstone, or a record without a key, says -1.
        return Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    }
}
