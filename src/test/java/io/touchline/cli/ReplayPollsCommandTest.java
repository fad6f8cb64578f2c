package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it, on two small recordings whose figures were worked out by hand. */
class ReplayPollsCommandTest {

    /** A goal that goes and comes, an end that goes and comes with a later lastUpdated, and a timestamp as status. */
    private static final List<String> CHANGES = List.of(
            poll("14:50", match(1, "TIMED", null, "14:00"), match(2, "TIMED", null, "14:00")),
            poll("15:01", match(1, "IN_PLAY", "0-0", "15:00")),
            poll("15:11", match(1, "IN_PLAY", "1-0", "15:10")),
            poll("15:16", match(1, "IN_PLAY", "0-0", "15:01")),
            poll("15:21", match(1, "IN_PLAY", "1-0", "15:20"), match(2, "2026-03-07T15:00:00Z", null, "14:00")),
            poll("15:46", match(1, "PAUSED", "1-0", "15:45"), match(2, "TIMED", null, "14:00")),
            poll("16:50", match(1, "FINISHED", "2-0", "16:49")),
            poll("16:55", match(1, "IN_PLAY", "1-0", "16:54")),
            poll("17:00", match(1, "FINISHED", "2-0", "16:49")),
            poll("17:05"));

    @TempDir
    private Path folder;

    @Test
    void aLogOfChangesIsJudgedBesideNaiveJudges() throws IOException {
        Files.write(folder.resolve("polls.jsonl"), CHANGES);
        Path report = folder.resolve("report.txt");

        CommandRun run = run("--report", report.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.text().lines().toList())
                .contains(
                        "10 polls of 2 matches, 20 sightings, 2026-03-07T14:50:00Z to 2026-03-07T17:05:00Z (2 h 15 min)",
                        "touchline                          4             0           0           0                   0",
                        "last poll wins                    10             3           2           2                   0",
                        "newest lastUpdated wins            7             1           1           0                   1",
                        "goals            2, 2 (100.0 %) shown at the first poll that has them, the latest 0 polls and 0"
                                + " min later",
                        "kick-offs        1, 1 (100.0 %) shown at the first poll that has them, the latest 0 polls and 0"
                                + " min later",
                        "ends             1, 1 (100.0 %) shown at the first poll that has them, the latest 0 polls and 0"
                                + " min later",
                        "corrections      0, 0 applied",
                        "impossible       1 sighting, none shown",
                        "  1  Anvil - Bellows  FINISHED 2-0: held back what the last poll would have taken back 2 times,"
                                + " the newest lastUpdated 0 times");
        JsonNode figures = new ObjectMapper().readTree(report.toFile());
        assertThat(figures.at("/run/polls").intValue()).isEqualTo(10);
        assertThat(figures.at("/last_poll/score_regressions").intValue()).isEqualTo(2);
        assertThat(figures.at("/newest_last_updated/wrong_final_states").intValue())
                .isOne();
        assertThat(figures.at("/goals/percent_at_first_poll").doubleValue()).isEqualTo(100);
        assertThat(figures.at("/matches/0/match_id").textValue()).isEqualTo("1");
        assertThat(figures.at("/matches/0/shown").textValue()).isEqualTo("FINISHED 2-0");
        assertThat(figures.at("/matches/0/kick_off").textValue()).isEqualTo("2026-03-07T15:00:00Z");
    }

    @Test
    void changesAreWrittenLineByLine() throws IOException {
        Files.write(folder.resolve("polls.jsonl"), CHANGES);
        Path changes = folder.resolve("changes.txt");

        run("--changes", changes.toString());

        assertThat(Files.readAllLines(changes))
                .containsExactly(
                        change("14:50", 1, "TIMED", "null", "null", "first"),
                        change("14:50", 2, "TIMED", "null", "null", "first"),
                        change("15:01", 1, "IN_PLAY", "0", "0", "first"),
                        change("15:11", 1, "IN_PLAY", "1", "0", "forward"),
                        change("15:46", 1, "PAUSED", "1", "0", "forward"),
                        change("16:50", 1, "FINISHED", "2", "0", "forward"));
    }

    @Test
    void theStoryOfAMatchIsTold() throws IOException {
        Files.write(folder.resolve("polls.jsonl"), CHANGES);

        assertThat(run("--explain", "2").text().lines())
                .startsWith("2  Anvil - Bellows, kick-off 2026-03-07T15:00:00Z", "2026-03-07")
                .contains(
                        "  14:50:00  saw TIMED: phase TIMED believed (first), shows TIMED",
                        "  15:21:00  saw 2026-03-07T15:00:00Z: phase 2026-03-07T15:00:00Z is impossible (unknown status),"
                                + " TIMED held, still shows TIMED")
                .endsWith("in truth not begun; held back what the last poll would have taken back once, the newest"
                        + " lastUpdated once; 1 impossible sighting not shown");
        CommandRun unknown = run("--explain", "3");
        assertThat(unknown.exitCode()).isOne();
        assertThat(unknown.err())
                .isEqualToIgnoringNewLines(
                        "touchline: there is no match 3 in " + folder + ": it has 2 matches, from 1 to 2");
    }

    @Test
    void aCorrectionInWholeAnswersIsAppliedWhenTheSettingsSaySo() throws IOException {
        String wrong = match(3, "FINISHED", "1-1", "16:49");
        String right = match(3, "FINISHED", "1-0", "16:54");
        Files.write(
                folder.resolve("whole.jsonl"),
                List.of(
                        whole("16:40", match(3, "IN_PLAY", "1-1", "16:39")),
                        whole("16:50", wrong),
                        whole("16:55", right),
                        whole("17:00", right),
                        whole("17:05", right)));

        CommandRun soon = run("--match-state.after-end.sightings=2", "--match-state.after-end.time=5m");
        CommandRun never = run("--match-state.after-end.sightings=4", "--match-state.after-end.time=5m");

        assertThat(soon.text())
                .contains("corrections      1, 1 applied, the latest 1 polls and 5 min after its first sighting")
                .contains("corrected at 2026-03-07T16:55:00Z: away goals 1 to 0, 1 poll and 5 min late");
        assertThat(never.text())
                .contains("corrections      1, 0 applied")
                .contains("ends as FINISHED 1-1, in truth finished 1-0")
                .contains("away goals 1 to 0, NOT applied");
    }

    @Test
    void aFolderThatHoldsNoPollsIsNamed() throws IOException {
        Path missing = folder.resolve("missing");
        CommandRun noFolder = CommandRun.of("replay-polls", missing.toString());
        assertThat(noFolder.exitCode()).isOne();
        assertThat(noFolder.err()).isEqualToIgnoringNewLines("touchline: DIR is not a folder: " + missing);

        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        CommandRun nothing = run();
        assertThat(nothing.exitCode()).isOne();
        assertThat(nothing.err().lines())
                .containsExactly(
                        "touchline: " + broken + " is skipped: broken JSON, it ends too early",
                        "touchline: DIR holds no recorded answer with matches or standings: " + folder);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Files.write(folder.resolve("polls.jsonl"), CHANGES);
        String nowhere = folder.resolve("missing").resolve("file").toString();

        for (String option : List.of("--changes", "--report")) {
            CommandRun run = run(option, nowhere);
            assertThat(run.exitCode()).isOne();
            assertThat(run.err()).contains(nowhere + ": cannot be written");
        }
    }

    private CommandRun run(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "replay-polls";
        arguments[1] = folder.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandRun.of(arguments);
    }

    private static String poll(String time, String... changed) {
        return "{\"t\":\"2026-03-07T" + time + ":00Z\",\"changed\":[" + String.join(",", changed) + "]}";
    }

    private static String whole(String time, String... matches) {
        return "{\"t\":\"2026-03-07T" + time + ":00Z\",\"body\":{\"matches\":[" + String.join(",", matches) + "]}}";
    }

    /** @param goals as {@code 1-0}; null for none */
    private static String match(int id, String status, String goals, String updated) {
        String[] sides = goals == null ? new String[] {"null", "null"} : goals.split("-");
        return "{\"id\":" + id + ",\"utcDate\":\"2026-03-07T15:00:00Z\",\"status\":\"" + status
                + "\",\"lastUpdated\":\"2026-03-07T" + updated + ":00Z\","
                + "\"homeTeam\":{\"id\":11,\"name\":\"Anvil FC\",\"shortName\":\"Anvil\",\"tla\":\"ANV\"},"
                + "\"awayTeam\":{\"id\":12,\"name\":\"Bellows United\",\"shortName\":\"Bellows\",\"tla\":\"BEL\"},"
                + "\"score\":{\"winner\":null,\"duration\":\"REGULAR\",\"fullTime\":{\"home\":" + sides[0]
                + ",\"away\":" + sides[1] + "},\"halfTime\":{\"home\":null,\"away\":null}}}";
    }

    private static String change(String time, int id, String status, String home, String away, String reason) {
        return "{\"observed_at\":\"2026-03-07T" + time + ":00Z\",\"match_id\":\"" + id + "\",\"status\":\"" + status
                + "\",\"home\":" + home + ",\"away\":" + away + ",\"reason\":\"" + reason + "\"}";
    }
}
