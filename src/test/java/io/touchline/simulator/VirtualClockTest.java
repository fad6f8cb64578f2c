package io.touchline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualClockTest {

    private static final Instant NOON = Instant.parse("2026-03-07T12:40:00Z");

    private final SettableClock clock = new SettableClock("2026-03-07T21:30:00Z");

    @TempDir
    private Path folder;

    @Test
    void theWorldBeginsAtNoonOfAMatchDayAndRunsAtItsSpeed() throws IOException {
        VirtualClock virtual = resume(1, 30);

        assertThat(virtual.now()).isEqualTo(NOON);
        clock.pass(Duration.ofSeconds(10));
        assertThat(virtual.now()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void afterARestartTimeHasPassedAsIfThereHadBeenNone() throws IOException {
        VirtualClock before = resume(1, 30);
        clock.pass(Duration.ofMinutes(7));

        VirtualClock after = resume(1, 30);

        assertThat(after.now()).isEqualTo(before.now()).isEqualTo(NOON.plus(Duration.ofMinutes(210)));
    }

    @Test
    void anotherSpeedGoesOnFromWhereTheWorldIs() throws IOException {
        resume(1, 30);
        clock.pass(Duration.ofMinutes(1));

        VirtualClock slower = resume(1, 1);

        assertThat(slower.now()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        clock.pass(Duration.ofMinutes(1));
        assertThat(resume(1, 1).now()).isEqualTo(NOON.plus(Duration.ofMinutes(31)));
    }

    @Test
    void anotherSeedBeginsAnew() throws IOException {
        resume(1, 30);
        clock.pass(Duration.ofMinutes(1));

        assertThat(resume(2, 30).now()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"seed\":1,\"speed\":30}", "{\"seed\":1,\"speed\":30,\"anchorReal\":\"x\"}"})
    void aBrokenFileBeginsAnewAndIsReplaced(String broken) throws IOException {
        Files.writeString(file(), broken);

        assertThat(resume(1, 30).now()).isEqualTo(NOON);
        clock.pass(Duration.ofMinutes(1));
        assertThat(resume(1, 30).now()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aClockThatIsSetBackDoesNotTurnTheWorldBack() throws IOException {
        VirtualClock virtual = resume(1, 30);
        clock.pass(Duration.ofHours(-1));

        assertThat(virtual.now()).isEqualTo(NOON);
    }

    private VirtualClock resume(long seed, double speed) throws IOException {
        return VirtualClock.resume(new SimulatorSettings(seed, speed, "", null, 10), file(), clock);
    }

    private Path file() {
        return folder.resolve("state.json");
    }
}
