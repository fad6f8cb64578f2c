package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;

/**
 * Measures one run of one subject, from outside and the same for all.
 *
 * <p>All records are in Kafka before the process starts, and the table is empty. The time begins when the broker knows
 * the first consumer of the group, so neither the start of a JVM nor that of a framework counts, but the joining of all
 * other consumers does; it ends when the committed offsets are the ends of all partitions. The broker is asked for both
 * every 20 ms. Then the table has to hold the newest version of each match.
 */
final class StoreRun {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int LOOK_EVERY_MILLIS = 20;
    private static final double NANOS = 1e9;

    private final Servers servers;
    private final Outcome outcome;
    private final Path logs;
    private final Progress progress;

    StoreRun(Servers servers, Outcome outcome, Path logs, Progress progress) {
        this.servers = servers;
        this.outcome = outcome;
        this.logs = logs;
        this.progress = progress;
    }

    Measurement measure(Subject subject, Workload workload, int number)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        outcome.empty();
        GroupProgress group = new GroupProgress(servers.admin(), workload);
        group.forget();
        Path log = logs.resolve(workload.name() + "-" + subject.name().replace(' ', '-') + "-" + number + ".log");
        Measurement measurement;
        try (ChildJvm process = subject.start(workload, log)) {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (!group.hasBegun()) {
                look(process, giveUp);
            }
            long begin = System.nanoTime();
            Duration cpuOfStart = process.processorTime();
            long committed = group.committed();
            while (committed != group.records()) {
                look(process, giveUp);
                committed = group.committed();
                progress.at(committed, group.records(), "records committed by " + subject.name());
            }
            long end = System.nanoTime();
            Duration cpu = process.processorTime();
            OptionalLong peak = process.peakMemory();
            measurement = new Measurement(
                    group.records(),
                    (end - begin) / NANOS,
                    cpu.minus(cpuOfStart).toNanos() / NANOS,
                    cpu.toNanos() / NANOS,
                    peak.isPresent() ? peak.getAsLong() : null);
        }
        outcome.require(workload);
        group.forget();
        return measurement;
    }

    private static void look(ChildJvm process, long giveUp) throws InterruptedException {
        process.requireAlive();
        if (System.nanoTime() > giveUp) {
            throw new IllegalStateException("not done after " + PATIENCE.toMinutes() + " minutes");
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
    }
}
