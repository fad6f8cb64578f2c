package io.touchline.bench;

/** Counts times in steps of a tenth of a millisecond, up to a minute. */
final class Latencies {

    private static final int STEP_NANOS = 100_000;
    private static final int STEPS = 600_000;

    private final int[] counts = new int[STEPS];
    private long all;
    private long most;

    void add(long nanos) {
        counts[(int) Math.max(0, Math.min(nanos / STEP_NANOS, STEPS - 1))]++;
        all++;
        most = Math.max(most, nanos);
    }

    long count() {
        return all;
    }

    double mostMillis() {
        return most / 1e6;
    }

    /** The time in milliseconds that so many hundredths of them did not exceed. */
    double percentile(double percent) {
        long wanted = (long) Math.ceil(all * percent / 100);
        long seen = 0;
        for (int step = 0; step < STEPS; step++) {
            seen += counts[step];
            if (seen >= wanted) {
                return (step + 1) * (STEP_NANOS / 1e6);
            }
        }
        return mostMillis();
    }
}
