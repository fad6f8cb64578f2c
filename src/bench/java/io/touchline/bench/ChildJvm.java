package io.touchline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java process that the benchmark starts, looks at from outside and stops again. */
final class ChildJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Process process;
    private final Path log;
    private final Thread cleaner;

    /**
     * Starts the process.
     *
     * @param log file for all that it prints
     * @param environment variables besides those of the benchmark itself; the place for passwords
     * @param arguments all that comes after {@code java}
     */
    ChildJvm(Path log, Map<String, String> environment, List<String> arguments) throws IOException {
        this(log, environment, List.of(), arguments);
    }

    /** The same, started by another command, as {@code taskset}. */
    ChildJvm(Path log, Map<String, String> environment, List<String> starter, List<String> arguments)
            throws IOException {
        this.log = log;
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        cleaner = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /** A class of the benchmark as a process of its own. */
    static ChildJvm ofClass(Path log, Map<String, String> environment, String heap, String main, List<String> arguments)
            throws IOException {
        List<String> all = new ArrayList<>(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path"), main));
        all.addAll(arguments);
        return new ChildJvm(log, environment, all);
    }

    /** Waits for a line of the output that matches. */
    Matcher awaitOutput(Pattern pattern) throws IOException, InterruptedException {
        return awaitOutput(pattern, PATIENCE);
    }

    Matcher awaitOutput(Pattern pattern, Duration patience) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < giveUp) {
            Matcher found = pattern.matcher(Files.readString(log));
            if (found.find()) {
                return found;
            }
            requireAlive();
            Thread.sleep(50);
        }
        throw new IllegalStateException("nothing like '" + pattern + "' in " + log);
    }

    /** Writes a line to its standard input. */
    void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    long pid() {
        return process.pid();
    }

    /** Throws when the process has ended by itself. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the process ended with " + process.exitValue() + ", see " + log);
        }
    }

    /** Processor time in all, in user and kernel mode. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** The most memory that was resident so far, in bytes; unknown where there is no {@code /proc}. */
    OptionalLong peakMemory() throws IOException {
        return memory(PEAK);
    }

    /** What is resident now, in bytes; 0 where there is no {@code /proc}. */
    long residentMemory() throws IOException {
        return memory(RESIDENT).orElse(0);
    }

    private OptionalLong memory(Pattern pattern) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        Matcher found = pattern.matcher(Files.readString(status));
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1)) * 1024) : OptionalLong.empty();
    }

    /** Ends its input and tells it to stop; kills it when it does not. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroy();
            }
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(cleaner);
    }
}
