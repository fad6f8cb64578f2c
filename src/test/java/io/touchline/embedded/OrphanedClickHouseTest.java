package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class OrphanedClickHouseTest {

    @TempDir
    private Path folder;

    @Test
    void aServerThatWasLeftBehindIsStopped() throws IOException {
        Process left = waiting();
        orphan().remember(left.toHandle());

        orphan().stop();

        assertThat(left.isAlive()).isFalse();
        assertThat(file()).doesNotExist();
    }

    @Test
    void anotherProcessThatGotTheNumberIsLeftAlone() throws IOException {
        Process other = waiting();
        try {
            Files.write(file(), List.of(String.valueOf(other.pid()), "2026-01-01T00:00:00Z"));

            orphan().stop();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a number\nnow", "-1\nnow", "4194305", "999999999999999999\nnow"})
    void aFileThatNamesNoProcessIsNobodys(String content) throws IOException {
        Files.writeString(file(), content);

        assertThatCode(orphan()::stop).doesNotThrowAnyException();
    }

    private OrphanedClickHouse orphan() {
        return new OrphanedClickHouse(file());
    }

    private Path file() {
        return folder.resolve("engine.pid");
    }

    private static Process waiting() throws IOException {
        return new ProcessBuilder("sh", "-c", "read line").start();
    }
}
