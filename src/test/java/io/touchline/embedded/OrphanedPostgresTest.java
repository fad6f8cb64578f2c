package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrphanedPostgresTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsNotThereIsHeldByNobody() {
        OrphanedPostgres orphan = new OrphanedPostgres(folder.resolve("missing"));

        assertThatCode(orphan::stop).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "a number\n", "-1\n", "0\n", "9999999999999999999\n", "999999999999999999\n", "4194305"
            })
    void aLockFileThatNamesNoProcessIsHeldByNobody(String content) throws IOException {
        lockFile(content);

        assertThatCode(new OrphanedPostgres(folder)::stop).doesNotThrowAnyException();
    }

    @Test
    void thisProcessIsNoPostgres() throws IOException {
        lockFile(ProcessHandle.current().pid() + "\n");

        assertThatCode(new OrphanedPostgres(folder)::stop).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres-tools/worker", "postgres_exporter", "postgres"})
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatOnlySoundsLikeTheServerOfTheFolderIsLeftAlone(String name) throws IOException {
        Process other = waitingShell(folder.resolve(name));
        try {
            lockFile(other.pid() + "\n" + folder + "\n");
            new OrphanedPostgres(folder).stop();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aServerThatWasLeftBehindIsStopped() throws IOException {
        Path data = folder.resolve("data");
        EmbeddedPostgres left = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
        ProcessHandle server = ProcessHandle.of(pidIn(data)).orElseThrow();
        try {
            new OrphanedPostgres(data).stop();

            assertThat(server.isAlive()).isFalse();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        } finally {
            if (server.isAlive()) {
                left.close();
            }
        }
    }

    private static long pidIn(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    }

    private void lockFile(String content) throws IOException {
        Files.writeString(folder.resolve("postmaster.pid"), content);
    }

    /** A shell under another name, which waits for a line that never comes. */
    private static Process waitingShell(Path command) throws IOException {
        Files.createDirectories(command.getParent());
        Files.copy(Path.of("/bin/sh"), command);
        return new ProcessBuilder(command.toString(), "-c", "read line").start();
    }
}
