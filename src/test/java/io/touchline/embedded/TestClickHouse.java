package io.touchline.embedded;

import static org.awaitility.Awaitility.await;

import io.touchline.clickhouse.ClickHouse;
import io.touchline.clickhouse.ClickHouseConnectionDetails;
import io.touchline.clickhouse.ClickHouseException;
import io.touchline.clickhouse.RunningClickHouse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Assumptions;

/**
 * A real ClickHouse for the tests of other packages, which are skipped where none can be had; with the environment
 * variable REQUIRE_CLICKHOUSE they fail instead.
 */
public final class TestClickHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path ENGINES = Path.of("target", "engines");

    private final Path folder;
    private final int port = new FreePorts().any();
    private EmbeddedClickHouse server;

    /** Starts one, after installing its engine if need be. */
    public TestClickHouse(Path folder) {
        this.folder = folder;
        start();
    }

    /** Where it is. */
    public ClickHouseConnectionDetails details() {
        return server;
    }

    /** Starts it again on the same port and data. */
    public void start() {
        Path data = folder.resolve("clickhouse").toAbsolutePath();
        Optional<ClickHouseEngine> engine = engine(data);
        if (engine.isEmpty()) {
            missing("there is neither a program clickhouse nor Node.js with npm on the PATH");
        }
        server = new EmbeddedClickHouse(engine, data, port, new RunningClickHouse(folder));
        try {
            await().atMost(PATIENCE).until(this::answers);
        } catch (ConditionTimeoutException e) {
            String state = server.description();
            server.close();
            missing(state);
        }
    }

    /** Stops it; its data stays. */
    public void stop() {
        server.close();
    }

    @Override
    public void close() {
        stop();
    }

    /** The engine that this machine has or can have. */
    static Optional<ClickHouseEngine> engine(Path data) {
        return EmbeddedClickHouse.engineOf(new SearchPath(System.getenv("PATH")), data, ENGINES);
    }

    private boolean answers() {
        try {
            return !new ClickHouse(server).query("SELECT 1").isEmpty();
        } catch (ClickHouseException e) {
            return false;
        }
    }

    private static void missing(String why) {
        String message = "no ClickHouse can be had: " + why;
        if (System.getenv("REQUIRE_CLICKHOUSE") != null) {
            throw new IllegalStateException(message);
        }
        Assumptions.abort(message);
    }
}
