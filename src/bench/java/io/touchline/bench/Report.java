package io.touchline.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a result for people, {@code benchmark.md}, and for programs, {@code benchmark.json}, with every single run. */
final class Report {

    private static final String HOW =
            """
            Kafka (one broker, `-Xmx%s`) and PostgreSQL (fsync on) run on the same machine, as does each subject, one at a
            time, as a new process with `-Xmx%s`. All records are in Kafka before it starts. The time goes from the first
            consumer in the group to the last commit, looked at every 20 ms; the process's start is not in it, the warming
            up of its code is. After each run the table held the newest version of every match. Figures are medians (least –
            most); CPU is the subject's own, within the time and from its start on; memory is what was resident at most.
            """;

    private final Path folder;

    Report(Path folder) {
        this.folder = folder;
    }

    void write(BenchmarkResult result) throws IOException {
        Files.writeString(folder.resolve("benchmark.md"), markdown(result));
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(folder.resolve("benchmark.json").toFile(), result);
    }

    String markdown(BenchmarkResult result) {
        Machine machine = result.machine();
        List<String> lines = new ArrayList<>();
        lines.add("# Benchmark");
        lines.add("");
        lines.add(format(
                "%s: %d cores, %.0f GiB, %s, Java %s, Kafka %s, PostgreSQL %s; load before: %.2f.",
                machine.time(),
                machine.cores(),
                machine.memoryBytes() / 1073741824.0,
                machine.system(),
                machine.java(),
                machine.kafka(),
                machine.postgres(),
                machine.load()));
        lines.add("");
        if (!result.rows().isEmpty()) {
            lines.add(HOW.formatted(Servers.HEAP, Subject.HEAP));
            lines.add("| row | records | keys | bytes | consumers | batch | subject | runs | records/s"
                    + " | of the bare loop | CPU s | with start | peak MB |");
            lines.add("|---|--:|--:|--:|--:|--:|---|--:|--:|--:|--:|--:|--:|");
            result.rows().forEach(row -> row.subjects().forEach(subject -> lines.add(line(row, subject))));
        }
        if (result.poll() != null) {
            lines.addAll(poll(result.poll()));
        }
        if (result.games() != null) {
            lines.addAll(WebTables.of(result.games()));
        }
        if (result.live() != null) {
            lines.addAll(WebTables.of(result.live()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(RowResult row, SubjectResult subject) {
        Workload workload = row.workload();
        Double share = row.ofBareLoop(subject);
        return format(
                "| %s | %,d | %,d | %,d | %d | %,d | %s | %d | %s | %s | %s | %s | %s |",
                workload.name(),
                workload.records(),
                workload.keys(),
                row.meanBytes(),
                workload.consumers(),
                workload.batchSize(),
                subject.name(),
                subject.runs().size(),
                spread("%,.0f", subject.recordsPerSecond()),
                share == null ? "–" : format("%.2f", share),
                median("%.1f", subject.cpuSeconds()),
                median("%.1f", subject.cpuSecondsWithStart()),
                median("%.0f", subject.peakMegabytes()));
    }

    private static List<String> poll(PollResult poll) {
        return List.of(
                "",
                format(
                        "Poll side: the shipped route asks for an answer of %,d matches (%,d bytes) that have all changed,"
                                + " reads, splits and hashes it and sends them; after %d answers to warm up.",
                        poll.matches(), poll.bytes(), poll.warmUp()),
                "",
                "| answers | mean ms | slowest of the last two minutes, ms | of the mean, sending the answer, ms"
                        + " | CPU ms each | peak MB |",
                "|--:|--:|--:|--:|--:|--:|",
                format(
                        "| %,d | %.1f | %s | %.1f | %.1f | %s |",
                        poll.answers(),
                        poll.meanMillis(),
                        poll.slowestMillis() == null ? "–" : format("%.0f", poll.slowestMillis()),
                        poll.transportMillis(),
                        poll.cpuMillis(),
                        poll.peakBytes() == null ? "–" : format("%.0f", poll.peakBytes() / 1048576.0)));
    }

    private static String spread(String format, Spread spread) {
        return spread.least() == spread.most()
                ? median(format, spread)
                : median(format, spread) + " (" + format(format, spread.least()) + " – " + format(format, spread.most())
                        + ")";
    }

    private static String median(String format, Spread spread) {
        return spread == null ? "–" : format(format, spread.median());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
