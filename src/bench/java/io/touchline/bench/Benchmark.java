package io.touchline.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Measures the rows that were asked for, one after the other, and writes what came out. Throws when anything is wrong. */
final class Benchmark implements AutoCloseable {

    private final BenchmarkOptions options;
    private final Path work;
    private final Path logs;
    private final Progress progress = new Progress(System.out);
    private final Servers servers;
    private final MatchTable table;
    private final TouchlineJar jar;

    private Benchmark(BenchmarkOptions options, Path folder) throws IOException, SQLException, InterruptedException {
        this.options = options;
        this.work = folder.resolve("work");
        this.logs = folder.resolve("logs");
        delete(work);
        Files.createDirectories(work);
        progress.say("starts Kafka and PostgreSQL");
        this.servers = new Servers(work.resolve("servers"), logs.resolve("servers.log"));
        this.table = new MatchTable(servers);
        this.table.create();
        this.jar = new TouchlineJar(servers, work.resolve("touchline"));
    }

    /** Runs in the project's folder, after the service was packaged. */
    public static void main(String[] arguments)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Path folder = Path.of("target", "bench").toAbsolutePath();
        Report report = new Report(folder);
        try (Benchmark benchmark = new Benchmark(BenchmarkOptions.fromSystemProperties(), folder)) {
            benchmark.run(report);
        }
    }

    @Override
    public void close() throws IOException {
        servers.close();
        delete(work);
    }

    /** The report is written after each row, so that a row that fails takes none of the others with it. */
    private void run(Report report) throws IOException, SQLException, ExecutionException, InterruptedException {
        Machine machine = Machine.of(servers);
        List<RowResult> results = new ArrayList<>();
        for (Workload workload : workloads()) {
            results.add(measure(workload));
            report.write(new BenchmarkResult(machine, results, null, null, null));
        }
        PollResult poll = null;
        if (options.includes("poll")) {
            progress.say("poll: " + options.polls() + " answers");
            poll = new PollRun(servers, jar, work, logs, progress).measure(options.polls());
        }
        report.write(new BenchmarkResult(machine, results, poll, null, null));
        GamesResult games = null;
        if (options.includes("games")) {
            progress.say("games: the list of games, asked for by wrk");
            games = new GamesRun(servers, jar, work, logs, progress).measure(options.seconds());
        }
        report.write(new BenchmarkResult(machine, results, poll, games, null));
        LiveResult live = null;
        if (options.includes("live")) {
            progress.say("live: games that are followed over WebSocket");
            live = new LiveRun(servers, jar, work, logs, progress).measure(options.clients(), options.seconds());
        }
        BenchmarkResult result = new BenchmarkResult(machine, results, poll, games, live);
        report.write(result);
        System.out.println();
        System.out.println(report.markdown(result));
    }

    private List<Workload> workloads() {
        Rows rows = new Rows(options.records());
        List<Workload> workloads = new ArrayList<>();
        for (String row : options.rows()) {
            switch (row) {
                case "match" -> workloads.add(rows.match());
                case "size" -> workloads.addAll(rows.size());
                case "large" -> workloads.add(rows.large());
                case "unique" -> workloads.add(rows.unique());
                case Workload.VALIDATE -> workloads.add(rows.validate());
                case "consumers" -> workloads.addAll(rows.consumers());
                default -> {} // not about storing
            }
        }
        return workloads;
    }

    private RowResult measure(Workload workload)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        boolean isFirst = workload.name().equals("match");
        int repeats = isFirst || workload.isValidation() ? options.repeats() : Math.min(2, options.repeats());
        MatchTopic topic = new MatchTopic(servers, progress);
        progress.say("%s: sends %,d records".formatted(workload.name(), workload.records()));
        long meanBytes = topic.fill(workload);
        SoccerMirror mirror = new SoccerMirror(servers);
        if (workload.isValidation()) {
            mirror.create();
        }
        StoreRun store = new StoreRun(servers, workload.isValidation() ? mirror : table, logs, progress);
        List<Subject> subjects =
                List.of(new TouchlineSubject(jar, work.resolve(workload.name()), workload), new BareSubject(servers));
        List<List<Measurement>> runs = List.of(new ArrayList<>(), new ArrayList<>());
        for (int run = 1; run <= repeats; run++) {
            for (int i = 0; i < subjects.size(); i++) {
                Measurement measured = store.measure(subjects.get(i), workload, run);
                runs.get(i).add(measured);
                say(workload, subjects.get(i).name(), run, repeats, measured);
            }
        }
        topic.delete(workload);
        List<SubjectResult> results = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            results.add(new SubjectResult(subjects.get(i).name(), runs.get(i)));
        }
        if (isFirst) {
            results.add(copy(workload, repeats));
        }
        return new RowResult(workload, meanBytes, results);
    }

    private SubjectResult copy(Workload workload, int repeats) throws IOException, SQLException {
        String name = "COPY and one merge";
        CopyRun copy = new CopyRun(servers, table, work);
        copy.prepare(workload);
        List<Measurement> runs = new ArrayList<>();
        for (int run = 1; run <= repeats; run++) {
            Measurement measured = copy.measure(workload);
            runs.add(measured);
            say(workload, name, run, repeats, measured);
        }
        return new SubjectResult(name, runs);
    }

    private void say(Workload workload, String subject, int run, int repeats, Measurement measured) {
        progress.say("%s: %s, %d of %d: %,.0f records/s in %.1f s"
                .formatted(workload.name(), subject, run, repeats, measured.recordsPerSecond(), measured.seconds()));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
