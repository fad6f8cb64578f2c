package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.touchline.clickhouse.ClickHouse;
import io.touchline.clickhouse.ClickHouseConnectionDetails;
import io.touchline.clickhouse.ClickHouseException;
import io.touchline.clickhouse.RunningClickHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClickHouseTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasStoredIsThereAfterARestart() throws ClickHouseException {
        try (TestClickHouse server = new TestClickHouse(folder)) {
            ClickHouse clickHouse = new ClickHouse(server.details());
            clickHouse.query("CREATE TABLE kept (a UInt8) ENGINE = MergeTree ORDER BY a");
            clickHouse.query("INSERT INTO kept SELECT 7");
            server.stop();
            assertThatThrownBy(() -> clickHouse.query("SELECT 1")).isInstanceOf(ClickHouseException.class);
            server.start();

            assertThat(new ClickHouse(server.details()).query("SELECT a FROM kept"))
                    .hasToString("[[7]]");
        }
    }

    @Test
    void whileItRunsACommandFindsItAndAfterwardsNot() {
        try (TestClickHouse server = new TestClickHouse(folder)) {
            RunningClickHouse running = new RunningClickHouse(folder);

            assertThat(running.url()).contains(server.details().url());
            assertThat(running.password()).isEqualTo(server.details().password());
        }
        assertThat(new RunningClickHouse(folder).url()).isEmpty();
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (TestClickHouse server = new TestClickHouse(folder)) {
            assertThatThrownBy(() -> new ClickHouse(without(server.details())).query("SELECT 1"))
                    .isInstanceOfSatisfying(ClickHouseException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(516);
                        assertThat(refused.isDataError()).isFalse();
                    });
        }
    }

    @Test
    void theEngineEndsWhenTheServiceThatStartedItDoes() throws IOException, InterruptedException {
        new TestClickHouse(folder.resolve("installing")).close();
        ClickHouseEngine engine = TestClickHouse.engine(folder.resolve("data")).orElseThrow();
        ClickHouseEngine.Start start = engine.start(new FreePorts().any(), "secret");
        Assumptions.assumeTrue(start.endsWithInput());
        ProcessBuilder builder =
                new ProcessBuilder(start.command()).inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().putAll(start.environment());
        Process process = builder.start();

        process.getOutputStream().close(); // as the system does when the process at the other end is gone

        await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }

    @Test
    void withoutAnEngineTheStartSaysWhatToDo() {
        SearchPath nothing = new SearchPath(folder.toString());
        Optional<ClickHouseEngine> none = EmbeddedClickHouse.engineOf(nothing, folder, folder);
        try (EmbeddedClickHouse off = new EmbeddedClickHouse(none, folder, 8123, new RunningClickHouse(folder))) {
            assertThat(off.url()).isEmpty();
            assertThat(off.description()).startsWith("off:").contains("Node.js", "CLICKHOUSE_URL");
            assertThat(new ClickHouse(off).isOn()).isFalse();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInstallationThatFailsIsToldAndTriedAgain() throws IOException {
        program("node", "exit 0");
        program("npm", "echo no network; exit 3");
        SearchPath programs = new SearchPath(folder.toString());
        Optional<ClickHouseEngine> engine = EmbeddedClickHouse.engineOf(programs, folder, folder.resolve("engines"));
        try (EmbeddedClickHouse failing = new EmbeddedClickHouse(engine, folder, 8123, new RunningClickHouse(folder))) {
            await().until(() -> failing.description().contains("no network"));

            assertThat(failing.description()).contains("NOT RUNNING", "npm install chdb@");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramClickHouseIsPreferred() throws IOException {
        program("clickhouse", "exit 0");
        program("node", "exit 0");
        program("npm", "exit 0");
        ClickHouseEngine engine = EmbeddedClickHouse.engineOf(new SearchPath(folder.toString()), folder, folder)
                .orElseThrow();

        assertThat(engine.start(8123, "secret").command())
                .containsExactly(
                        folder.resolve("clickhouse").toString(),
                        "server",
                        "--config-file=" + folder.resolve("config.xml"));
        assertThat(folder.resolve("config.xml"))
                .content()
                .contains("<listen_host>127.0.0.1</listen_host>", "<http_port>8123</http_port>")
                .doesNotContain("secret");
    }

    private void program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static ClickHouseConnectionDetails without(ClickHouseConnectionDetails server) {
        return new ClickHouseConnectionDetails() {
            @Override
            public String url() {
                return server.url();
            }

            @Override
            public String user() {
                return server.user();
            }

            @Override
            public String password() {
                return "";
            }

            @Override
            public String description() {
                return server.description();
            }
        };
    }
}
