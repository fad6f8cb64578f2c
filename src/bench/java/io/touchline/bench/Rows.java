package io.touchline.bench;

import java.util.List;

/**
 * The rows of the benchmark that store records or send them on, by the names that {@code bench.rows} knows.
 *
 * <p>Batches are of 20,000 records but for the largest ones, of which three batches would not fit into the heap.
 */
final class Rows {

    private static final int KEYS = 5_000;
    private static final int BYTES = 600;
    private static final int BATCH = 20_000;
    private static final int SMALL_BATCH = 2_000;
    private static final int TINY_BATCH = 20;

    private final int records;

    Rows(int records) {
        this.records = records;
    }

    /** Match records as the product has them: the row that is measured most often. */
    Workload match() {
        return new Workload("match", records, KEYS, BYTES, Workload.PARTITIONS, BATCH);
    }

    /** The same with larger records. */
    List<Workload> size() {
        return List.of(
                new Workload("1kb", records / 2, KEYS, 1_024, Workload.PARTITIONS, BATCH),
                new Workload(
                        "10kb", records / 10, Math.min(KEYS, records / 20), 10_240, Workload.PARTITIONS, SMALL_BATCH),
                new Workload(
                        "1mb",
                        records / 500,
                        Math.max(1, records / 5_000),
                        1_000_000,
                        Workload.PARTITIONS,
                        TINY_BATCH));
    }

    /** The largest records that Kafka takes without being told to: what memory is needed for. */
    Workload large() {
        return new Workload(
                "large", records / 500, Math.max(1, records / 5_000), 1_000_000, Workload.PARTITIONS, TINY_BATCH);
    }

    /** Keys that never come again, so that no batch can be made smaller. */
    Workload unique() {
        return new Workload("unique", records / 5, records / 5, BYTES, Workload.PARTITIONS, BATCH);
    }

    /** Live scores that are checked by the shipped contract and sent on, by two consumers. */
    Workload validate() {
        return new Workload(Workload.VALIDATE, records, KEYS, BYTES, 2, BATCH);
    }

    /** What each consumer adds. */
    List<Workload> consumers() {
        return List.of(consumers(1), consumers(2), consumers(3));
    }

    private Workload consumers(int consumers) {
        return new Workload("consumers-" + consumers, records, KEYS, BYTES, consumers, BATCH);
    }
}
