package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service plays recordings: once in peace, once more on top of that, and once killed in the middle. All
 * three have to end with the same rows and the same history.
 */
class PlayedAgainIT {

    private static final String MATCHES =
            """
            select match_id, status, phase, utc_date, home_team_id, away_team_id, home_full_time, away_full_time, winner,
                   duration, last_updated, raw::text
            from streaming.football_matches order by match_id
            """;

    private static final String HISTORY =
            """
            select match_id, change_number, reason, status, phase, utc_date, home_full_time, away_full_time, winner,
                   last_updated, raw::text
            from streaming.match_history order by match_id, change_number
            """;

    /** What one playing leaves behind. */
    private record EndState(List<Map<String, Object>> matches, List<Map<String, Object>> history) {}

    @Test
    void madeUpRecordingsEndTheSameHoweverTheyArePlayed(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        // Either takes four minutes. With -Dtouchline.played-again=made-up these are played instead.
        assumeFalse(Files.isDirectory(real()), "skipped: the real recordings are here and prove the same");
        Path recordings = Files.createDirectories(folder.resolve("recordings"));
        writeChangeLog(recordings.resolve("made-up.jsonl"), new Random(7));

        proveTheSameEnd(folder, recordings);
    }

    @Test
    void realRecordingsEndTheSameHoweverTheyArePlayed(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        Path recordings = real();
        assumeTrue(Files.isDirectory(recordings), "skipped: there are no recordings at " + recordings);

        proveTheSameEnd(folder, recordings);
    }

    private static Path real() {
        return Path.of(System.getProperty("touchline.shared-data", "../shared/data"))
                .resolve("football-data-org")
                // All of them, with "." for the property, take a quarter of an hour.
                .resolve(System.getProperty("touchline.played-again", "pl-live-2025-12"))
                .toAbsolutePath();
    }

    private static void proveTheSameEnd(Path folder, Path recordings) throws Exception {
        Path inPeace = folder.resolve("in-peace");
        Path killed = folder.resolve("killed");

        EndState once = play(inPeace, recordings);
        playUntilKilled(killed, recordings);
        EndState afterKill = play(killed, recordings);

        assertThat(once.matches()).isNotEmpty();
        assertThat(once.history().size()).isGreaterThan(once.matches().size());
        assertThat(afterKill).isEqualTo(once);
        assertThat(play(inPeace, recordings)).isEqualTo(once);
    }

    private static EndState play(Path data, Path recordings) throws IOException {
        try (TouchlineProcess touchline = start(data, recordings)) {
            touchline.awaitOutput("playback: done");
            touchline.awaitAllStored();
            return new EndState(
                    touchline.sql().sql(MATCHES).query().listOfRows(),
                    touchline.sql().sql(HISTORY).query().listOfRows());
        }
    }

    private static void playUntilKilled(Path data, Path recordings) throws IOException, InterruptedException {
        TouchlineProcess touchline = start(data, recordings);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> touchline
                                .sql()
                                .sql("select count(*) from streaming.match_history")
                                .query(Long.class)
                                .single()
                        > 50);
        touchline.kill();
    }

    private static TouchlineProcess start(Path data, Path recordings) throws IOException {
        return new TouchlineProcess(
                data,
                "--touchline.simulator.recordings=" + recordings,
                "--touchline.simulator.speed=0",
                "--thesportsdb.enabled=false",
                // At full speed each answer is given once: one that came too late on a busy machine would be missing.
                "--football-data.answer-timeout=2m");
    }

    /** Sixty matches of which some score at each of three hundred polls, some of which come from a stale back end. */
    private static void writeChangeLog(Path file, Random random) throws IOException {
        int[] goals = new int[60];
        Instant time = Instant.parse("2026-01-01T12:00:00Z");
        StringBuilder lines = new StringBuilder();
        for (int poll = 0; poll < 300; poll++) {
            String[] changed = new String[poll == 0 ? goals.length : 5];
            for (int i = 0; i < changed.length; i++) {
                int match = poll == 0 ? i : random.nextInt(goals.length);
                goals[match] += random.nextInt(3) == 0 ? 1 : 0;
                int shown = Math.max(0, goals[match] - (random.nextInt(4) == 0 ? 1 : 0));
                changed[i] = MadeUpAnswers.match(String.valueOf(100 + match), String.valueOf(shown))
                        .replace(
                                "2026-11-21T15:20:00Z",
                                time.minusSeconds(random.nextInt(120)).toString());
            }
            lines.append("{\"t\": \"")
                    .append(time)
                    .append("\", \"changed\": [")
                    .append(String.join(",", changed).replace("\n", " "))
                    .append("]}\n");
            time = time.plusSeconds(60);
        }
        Files.writeString(file, lines);
    }
}
