package io.touchline.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a batch by the row that they are for: of each row the newest one has to be written, and the others only
 * if that turns out to be bad.
 *
 * <p>The newest is the one that was observed last, not the one that came last: an old record that is sent again must not
 * win. Records from different partitions are never weighed against each other.
 */
final class Versions {

    private final RowKey key;

    Versions(RowKey key) {
        this.key = key;
    }

    private record Row(String topic, int partition, Object key) {}

    /** The newest record of each row, and all records without a key, in the order in which they came. */
    List<SinkRecord> newest(List<SinkRecord> records) {
        if (key.isNone()) {
            return records;
        }
        Map<Row, SinkRecord> newest = new HashMap<>();
        Set<SinkRecord> kept = new HashSet<>();
        for (SinkRecord record : records) {
            Optional<Row> row = row(record);
            if (row.isEmpty()) {
                kept.add(record);
            } else {
                newest.merge(row.get(), record, Versions::newer);
            }
        }
        kept.addAll(newest.values());
        return records.stream().filter(kept::contains).toList();
    }

    /** The other records of the rows whose newest was bad: now one of these is the newest. */
    List<SinkRecord> without(Collection<SinkRecord> bad, List<SinkRecord> records) {
        if (key.isNone() || bad.isEmpty()) {
            return List.of();
        }
        Set<Row> rows = new HashSet<>();
        bad.forEach(record -> row(record).ifPresent(rows::add));
        Set<SinkRecord> left = new HashSet<>(bad);
        List<SinkRecord> others = new ArrayList<>();
        for (SinkRecord record : records) {
            if (!left.contains(record) && row(record).filter(rows::contains).isPresent()) {
                others.add(record);
            }
        }
        return others;
    }

    private Optional<Row> row(SinkRecord record) {
        return key.of(record).map(value -> new Row(record.topic(), record.partition(), value));
    }

    private static SinkRecord newer(SinkRecord one, SinkRecord later) {
        return later.observedAt().isBefore(one.observedAt()) ? one : later;
    }
}
