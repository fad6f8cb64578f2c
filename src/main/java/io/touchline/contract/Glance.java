package io.touchline.contract;

import io.touchline.contract.PlainSchema.Limits;
import java.util.List;
import java.util.Set;

/**
 * Tells in a fraction of the time that a record is good which is as nearly all are: texts and nulls, with nothing wrong.
 * Whatever it does not know of, in a contract or in a record, it leaves to a closer look; it never says that a record is bad.
 */
final class Glance {

    private final RecordJson json = new RecordJson();
    private final PayloadHash hash = new PayloadHash();
    private final PlainSchema schema;
    private final PrimaryKey key;
    private final SportRule sport;
    private final Set<String> hashWithout;
    private final List<String> strictRequired;
    private volatile RecordShape last;

    Glance(PlainSchema schema, PrimaryKey key, SportRule sport, Set<String> hashWithout, List<String> strictRequired) {
        this.schema = schema;
        this.key = key;
        this.sport = sport;
        this.hashWithout = hashWithout;
        this.strictRequired = strictRequired;
        this.last = new RecordShape(new String[0], schema, hashWithout);
    }

    /** Null if the record has to be looked at closely. */
    Checked check(byte[] value) {
        FlatRecord record = schema.isUnderstood() ? json.readFlat(value) : null;
        if (record == null) {
            return null;
        }
        RecordShape shape = shape(record);
        if (!shape.isSound() || !isWithinLimits(record, shape)) {
            return null;
        }
        if (!sport.allows(record.text(SportRule.FIELD)) || !hasAllOf(record, strictRequired)) {
            return null;
        }
        String primaryKey = key.of(record::text);
        return primaryKey == null ? null : new Checked(List.of(), primaryKey, hash.of(record, shape), shape.unknown());
    }

    private RecordShape shape(FlatRecord record) {
        RecordShape shape = last;
        if (!shape.isOf(record)) {
            shape = new RecordShape(record.names(), schema, hashWithout);
            last = shape;
        }
        return shape;
    }

    private static boolean isWithinLimits(FlatRecord record, RecordShape shape) {
        String[] texts = record.texts();
        for (int i = 0; i < texts.length; i++) {
            Limits limits = shape.limits(i);
            if (limits != null && !limits.allow(texts[i]) || texts[i] != null && !FlatRecord.isPlain(texts[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAllOf(FlatRecord record, List<String> names) {
        return names.stream().allMatch(name -> record.text(name) != null);
    }
}
