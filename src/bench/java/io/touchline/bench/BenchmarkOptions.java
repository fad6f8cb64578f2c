package io.touchline.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What to measure and how often, from system properties.
 *
 * @param rows names of the groups of rows, in the order in which they are measured ({@code bench.rows})
 * @param records how many records the first row has; the others follow it ({@code bench.records})
 * @param repeats how often each subject of the first row is measured ({@code bench.repeats})
 * @param polls how many answers are measured on the poll side, after the first hundred ({@code bench.polls})
 */
record BenchmarkOptions(List<String> rows, int records, int repeats, int polls) {

    private static final List<String> ALL =
            List.of("match", "size", "large", "unique", "consumers", "validate", "poll");

    BenchmarkOptions {
        if (!ALL.containsAll(rows)) {
            throw new IllegalArgumentException("bench.rows are some of " + ALL + ", not " + rows);
        }
        if (records < 10_000 || repeats < 1 || polls < 10) {
            throw new IllegalArgumentException("bench.records is 10000 or more, bench.repeats 1, bench.polls 10");
        }
    }

    static BenchmarkOptions fromSystemProperties() {
        String rows = System.getProperty("bench.rows", "all");
        return new BenchmarkOptions(
                rows.equals("all") ? ALL : Arrays.asList(rows.split(",")),
                Integer.getInteger("bench.records", 1_000_000),
                Integer.getInteger("bench.repeats", 3),
                Integer.getInteger("bench.polls", 900));
    }

    boolean includes(String row) {
        return rows.contains(row);
    }
}
