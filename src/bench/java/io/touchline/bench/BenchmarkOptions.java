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
 * @param clients how many follow games, growing ({@code bench.clients})
 * @param seconds how long each measurement of the web layer takes ({@code bench.seconds})
 */
record BenchmarkOptions(List<String> rows, int records, int repeats, int polls, List<Integer> clients, int seconds) {

    private static final List<String> ALL =
            List.of("match", "size", "large", "unique", "consumers", "validate", "poll", "games", "live");

    BenchmarkOptions {
        if (!ALL.containsAll(rows)) {
            throw new IllegalArgumentException("bench.rows are some of " + ALL + ", not " + rows);
        }
        if (clients.isEmpty()
                || clients.get(0) < 1
                || !clients.stream().sorted().toList().equals(clients)) {
            throw new IllegalArgumentException("bench.clients are numbers that grow, as 100,300,1000, not " + clients);
        }
        if (seconds < 5 || seconds > 60) {
            throw new IllegalArgumentException("bench.seconds is 5 to 60, since games do not go on for ever");
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
                Integer.getInteger("bench.polls", 900),
                Arrays.stream(System.getProperty("bench.clients", "100,300,1000,2000,4000")
                                .split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.getInteger("bench.seconds", 20));
    }

    boolean includes(String row) {
        return rows.contains(row);
    }
}
