package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Measures the poll side of the service: the shipped route that polls matches, and nothing else. */
final class PollRun {

    private static final String ROUTE = "poll-matches";
    private static final String TOPIC = "live-match-events";
    private static final int WARM_UP = 100;
    private static final String PERIOD = "200ms";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** The service's maximum is over a time that moves on; only past this it holds nothing of the warm-up. */
    private static final Duration MEMORY_OF_MAXIMUM = Duration.ofSeconds(125);

    private static final Pattern MANAGEMENT = Pattern.compile("management +(http://[^/]+)/");
    private static final double NANOS_OF_MILLI = 1e6;

    private final Servers servers;
    private final TouchlineJar jar;
    private final Path folder;
    private final Path logs;
    private final Progress progress;

    PollRun(Servers servers, TouchlineJar jar, Path folder, Path logs, Progress progress) {
        this.servers = servers;
        this.jar = jar;
        this.folder = folder;
        this.logs = logs;
        this.progress = progress;
    }

    PollResult measure(int polls) throws IOException, ExecutionException, InterruptedException {
        Path routes = new RouteFolder(folder.resolve("poll-routes"))
                .with(Path.of("routes"), "errors.camel.yaml")
                .with(Path.of("routes"), "templates/poll-football-data.camel.yaml")
                .with(Path.of("routes"), "football-data/poll-matches.camel.yaml")
                .path();
        try (MatchesApi api = new MatchesApi()) {
            PollResult result;
            try (ChildJvm service = jar.start(
                    logs.resolve("poll-service.log"),
                    Map.of(
                            "touchline.routes",
                            routes.toString(),
                            "thesportsdb.enabled",
                            "false",
                            "football-data.url",
                            api.url(),
                            "football-data.requests-per-minute",
                            "1000000",
                            "football-data.matches.period",
                            PERIOD,
                            "football-data.matches.match-day-period",
                            PERIOD,
                            "football-data.matches.idle-period",
                            PERIOD))) {
                result = measure(service, api, polls);
            }
            requireAllSent(api.answers());
            return result;
        }
    }

    private PollResult measure(ChildJvm service, MatchesApi api, int polls) throws IOException, InterruptedException {
        String management = service.awaitOutput(MANAGEMENT).group(1);
        awaitAnswers(service, api, WARM_UP);
        long begin = System.nanoTime();
        RouteTimes before = RouteTimes.ask(management, ROUTE);
        Duration cpuBefore = service.processorTime();
        long nanosBefore = api.nanos();
        long answersBefore = api.answers();
        awaitAnswers(service, api, WARM_UP + polls);
        RouteTimes after = RouteTimes.ask(management, ROUTE);
        Duration cpu = service.processorTime().minus(cpuBefore);
        long answers = api.answers() - answersBefore;
        OptionalLong peak = service.peakMemory();
        boolean warmOnly = System.nanoTime() - begin > MEMORY_OF_MAXIMUM.toNanos();
        double counted = after.polls() - before.polls();
        return new PollResult(
                MatchesApi.MATCHES,
                api.bytes(),
                WARM_UP,
                (long) counted,
                (after.seconds() - before.seconds()) * 1000 / counted,
                warmOnly ? after.slowest() * 1000 : null,
                (api.nanos() - nanosBefore) / NANOS_OF_MILLI / answers,
                cpu.toNanos() / NANOS_OF_MILLI / answers,
                peak.isPresent() ? peak.getAsLong() : null);
    }

    private void awaitAnswers(ChildJvm service, MatchesApi api, long answers) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (api.answers() < answers) {
            service.requireAlive();
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("not polled " + answers + " times in " + PATIENCE.toMinutes() + " min");
            }
            Thread.sleep(50);
            progress.at(api.answers(), answers, "answers");
        }
    }

    /** Throws unless Kafka has every match of every answer, but for an answer that the service's end cut off. */
    private void requireAllSent(long answers) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = IntStream.range(0, Workload.PARTITIONS)
                .mapToObj(i -> new TopicPartition(TOPIC, i))
                .toList();
        long sent = servers
                .admin()
                .listOffsets(partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get()
                .values()
                .stream()
                .mapToLong(end -> end.offset())
                .sum();
        if (sent > answers * MatchesApi.MATCHES || sent < (answers - 1) * MatchesApi.MATCHES) {
            throw new IllegalStateException(
                    "%d answers of %d matches each, but %d records".formatted(answers, MatchesApi.MATCHES, sent));
        }
    }
}
