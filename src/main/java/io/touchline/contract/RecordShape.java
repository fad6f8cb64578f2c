package io.touchline.contract;

import io.touchline.contract.PlainSchema.Limits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All that follows from the names of a record's members alone. The records of a topic mostly have the same members in the
 * same order, so it has to be worked out only once for many.
 */
final class RecordShape {

    private final String[] names;
    private final boolean sound;
    private final Limits[] limits;
    private final int unknown;
    private final int[] hashed;

    RecordShape(String[] names, PlainSchema schema, Set<String> hashWithout) {
        this.names = names;
        Set<String> all = new HashSet<>(List.of(names));
        sound = all.size() == names.length
                && all.containsAll(schema.required())
                && all.stream().allMatch(FlatRecord::isPlain);
        limits = Arrays.stream(names).map(schema::limits).toArray(Limits[]::new);
        unknown = (int) all.stream().filter(name -> schema.limits(name) == null).count();
        // By UTF-16 code units, as RFC 8785 wants it, and as Java compares.
        hashed = IntStream.range(0, names.length)
                .filter(i -> !hashWithout.contains(names[i]))
                .boxed()
                .sorted(Comparator.comparing(i -> names[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    boolean isOf(FlatRecord record) {
        return Arrays.equals(names, record.names());
    }

    /** Whether all required members are there, none is there twice, and their names are plain. */
    boolean isSound() {
        return sound;
    }

    /** How many members the contract does not know. */
    int unknown() {
        return unknown;
    }

    /** What the contract says of the member at a position; null if it does not know it. */
    Limits limits(int position) {
        return limits[position];
    }

    /** The positions of the members that count for the hash, in the order of the canonical form. */
    int[] hashed() {
        return hashed;
    }
}
