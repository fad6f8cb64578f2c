package io.touchline.bench;

import io.touchline.bench.LiveResult.Memory;
import io.touchline.bench.LiveResult.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Measures how those who follow over WebSocket are told, more and more of them, beside the {@link PlainBroadcast}.
 *
 * <p>The time of a message goes from just before its event is sent to Kafka to when it was read from the socket.
 */
final class LiveRun {

    private static final int GAMES = 50;
    private static final int PER_SECOND = 50;
    private static final int WARM_UP_SECONDS = 15;
    private static final int WITH_DEAF = 1_000;
    private static final int DEAF_SECONDS = 60;
    private static final int FIRST_IDLE = 500;
    private static final int IDLE = 3_000;

    private final LiveStage.Stages stages;
    private final Progress progress;
    private final MadeUpGames games = new MadeUpGames(GAMES);

    LiveRun(Servers servers, TouchlineJar jar, Path folder, Path logs, Progress progress) {
        this.stages = new LiveStage.Stages(servers, jar, folder, logs);
        this.progress = progress;
    }

    /**
     * Measures the service and then the plain loop.
     *
     * @param clients numbers of clients, growing
     * @param seconds how long each number of them is measured
     */
    LiveResult measure(List<Integer> clients, int seconds)
            throws IOException, ExecutionException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        List<Memory> memory = new ArrayList<>();
        for (String subject : List.of(LiveStage.SERVICE, LiveStage.PLAIN)) {
            steps.addAll(grow(subject, clients, seconds));
            steps.add(withDeaf(subject));
            memory.add(idle(subject));
        }
        return new LiveResult(GAMES, PER_SECOND, seconds, steps, memory);
    }

    private List<Step> grow(String subject, List<Integer> clients, int seconds)
            throws IOException, ExecutionException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        try (LiveStage stage = stages.open(subject, games, List.of(), isRefused(subject))) {
            stage.crowd().connect(clients.get(0));
            stage.crowd().measure(WARM_UP_SECONDS, PER_SECOND);
            for (int count : clients) {
                stage.crowd().connect(count);
                steps.add(step(subject, stage, 0, seconds));
            }
        }
        return steps;
    }

    private Step withDeaf(String subject) throws IOException, ExecutionException, InterruptedException {
        try (LiveStage stage = stages.open(subject, games, List.of(), isRefused(subject))) {
            stage.crowd().connect(WITH_DEAF);
            stage.crowd().measure(WARM_UP_SECONDS, PER_SECOND);
            stage.crowd().deafen(1);
            return step(subject, stage, 1, DEAF_SECONDS);
        }
    }

    private Memory idle(String subject) throws IOException, ExecutionException, InterruptedException {
        try (LiveStage stage =
                stages.open(subject, games, List.of("-Xms" + Subject.HEAP, "-XX:+AlwaysPreTouch"), true)) {
            // What the first ones need is not needed again.
            stage.crowd().connect(FIRST_IDLE);
            JvmMemory before = JvmMemory.of(stage.service());
            stage.crowd().connect(FIRST_IDLE + IDLE);
            JvmMemory after = JvmMemory.of(stage.service());
            Memory memory = new Memory(
                    subject,
                    IDLE,
                    (after.heapBytes() - before.heapBytes()) / (double) IDLE,
                    (after.residentBytes() - before.residentBytes()) / (double) IDLE);
            progress.say("live: %s, idle: %.1f KB of heap each, %.1f KB outside"
                    .formatted(subject, memory.heapBytes() / 1024, memory.outsideBytes() / 1024));
            return memory;
        }
    }

    /** Our clients offer compression and want it refused; Spring's own would take it, which they could not undo. */
    private static boolean isRefused(String subject) {
        return subject.equals(LiveStage.SERVICE);
    }

    private Step step(String subject, LiveStage stage, int deaf, int seconds) throws IOException, InterruptedException {
        Duration server = stage.service().processorTime();
        Duration crowd = stage.crowd().processorTime();
        long begin = System.nanoTime();
        LiveMeasurement measured = stage.crowd().measure(seconds, PER_SECOND);
        double nanos = System.nanoTime() - begin;
        Step step = new Step(
                subject,
                deaf,
                measured,
                stage.service().processorTime().minus(server).toNanos() / nanos,
                stage.crowd().processorTime().minus(crowd).toNanos() / nanos);
        progress.say("live: %s, %,d clients%s: %.1f / %.1f / %.1f ms, %d of %d, %d lost, %.2f + %.2f cores, %d bytes"
                .formatted(
                        subject,
                        measured.clients(),
                        deaf == 0 ? "" : " and one deaf",
                        measured.half(),
                        measured.most99(),
                        measured.most(),
                        measured.came(),
                        measured.expected(),
                        measured.lost(),
                        step.serverCores(),
                        step.clientCores(),
                        measured.bytes()));
        return step;
    }
}
