package io.touchline.embedded;

import io.touchline.clickhouse.ClickHouseConnectionDetails;
import io.touchline.clickhouse.RunningClickHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real ClickHouse beside this process, on loopback, with its data kept in a folder.
 *
 * <p>It is installed and started in the background: until it answers it is a target that is down, like any other. When
 * it ends by itself it is started again.
 */
final class EmbeddedClickHouse implements ClickHouseConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedClickHouse.class);
    private static final int PATIENCE_SECONDS = 20;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Optional<ClickHouseEngine> engine;
    private final Path folder;
    private final int port;
    private final RunningClickHouse running;
    private final String password;
    private final Thread keeper = new Thread(this::keep, "embedded-clickhouse");
    private volatile String failure = "";
    private volatile Process process;
    private volatile boolean closing;

    /**
     * Starts the engine, if there is one; returns at once.
     *
     * @param folder what the engine's data and log are kept in
     */
    EmbeddedClickHouse(Optional<ClickHouseEngine> engine, Path folder, int port, RunningClickHouse running) {
        this.engine = engine;
        this.folder = folder;
        this.port = port;
        this.running = running;
        this.password = running.password();
        if (engine.isPresent()) {
            running.announce(url());
            keeper.setDaemon(true);
            keeper.start();
        }
    }

    /** Whether this machine has or can have an engine. */
    static boolean isPossible(SearchPath programs) {
        Path nowhere = Path.of("");
        return engineOf(programs, nowhere, nowhere).isPresent();
    }

    /** The engine that this machine has or can have: a program {@code clickhouse}, or else chdb. */
    static Optional<ClickHouseEngine> engineOf(SearchPath programs, Path folder, Path engines) {
        Optional<Path> clickHouse = programs.find("clickhouse");
        if (clickHouse.isPresent()) {
            return Optional.of(new InstalledClickHouse(clickHouse.get(), folder));
        }
        Optional<Path> node = programs.find("node");
        Optional<Path> npm = programs.find("npm");
        return node.isPresent() && npm.isPresent()
                ? Optional.of(new Chdb(node.get(), npm.get(), engines, folder.resolve("chdb")))
                : Optional.empty();
    }

    @Override
    public String url() {
        return engine.isPresent() ? "http://127.0.0.1:" + port : "";
    }

    @Override
    public String user() {
        return RunningClickHouse.USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public String description() {
        if (engine.isEmpty()) {
            return "off: install Node.js with npm, or ClickHouse itself, or set CLICKHOUSE_URL";
        }
        String state = process != null ? "" : failure.isEmpty() ? ", being installed" : ", NOT RUNNING: " + failure;
        return url() + "  (embedded, " + engine.get().name() + ", data in " + folder + state + ")";
    }

    @Override
    public void close() {
        closing = true;
        engine.ifPresent(ClickHouseEngine::stopInstalling);
        keeper.interrupt();
        end();
        if (engine.isPresent()) {
            running.withdraw();
        }
    }

    private void keep() {
        try {
            Duration wait = SHORTEST_WAIT;
            while (!closing) {
                long begin = System.nanoTime();
                runOnce(engine.orElseThrow());
                boolean ranForAWhile =
                        Duration.ofNanos(System.nanoTime() - begin).compareTo(LONGEST_WAIT) > 0;
                wait = ranForAWhile ? SHORTEST_WAIT : wait;
                TimeUnit.MILLISECONDS.sleep(wait.toMillis());
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce(ClickHouseEngine installable) throws InterruptedException {
        try {
            new OrphanedClickHouse(pidFile()).stop();
            installable.install();
            Process started = start(installable.start(port, password));
            int code = started.waitFor();
            process = null;
            if (!closing) {
                failure = installable.name() + " ended with " + code + ", see " + output();
                log.warn("ClickHouse: {}; starting it again", failure);
            }
        } catch (IOException e) {
            if (!closing && !e.getMessage().equals(failure)) {
                failure = e.getMessage();
                log.warn("ClickHouse: {}; trying again, or set touchline.embedded.clickhouse=off", failure);
            }
        }
    }

    private synchronized Process start(ClickHouseEngine.Start start) throws IOException, InterruptedException {
        if (closing) {
            throw new InterruptedException("told to stop");
        }
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(start.command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        builder.environment().putAll(start.environment());
        Process started = builder.start();
        if (!start.endsWithInput()) {
            new OrphanedClickHouse(pidFile()).remember(started.toHandle());
        }
        process = started;
        return started;
    }

    private synchronized void end() {
        Process server = process;
        if (server == null) {
            return;
        }
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Path output() {
        return folder.resolve("engine.log");
    }

    private Path pidFile() {
        return folder.resolve("engine.pid");
    }
}
