package io.touchline.recordings;

import static io.touchline.recordings.RecordingSamples.match;
import static io.touchline.recordings.RecordingSamples.matches;
import static io.touchline.recordings.RecordingSamples.wrapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a folder, in which form, and what is left out. */
class RecordingFolderTest {

    @TempDir
    private Path folder;

    private RecordingSamples samples;

    @BeforeEach
    void samples() {
        samples = new RecordingSamples(folder);
    }

    @Test
    void whatCannotBePlayedIsPassedOverAndTheRestIsPlayed() throws IOException {
        byte[] whole = RecordingSamples.xz(matches("ZZ", 99).repeat(50).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("truncated.jsonl.xz"), Arrays.copyOf(whole, whole.length - 20));
        Files.write(folder.resolve("noise.json.gz"), new byte[] {1, 2, 3});
        samples.write("teams.json", "{\"count\":1,\"filters\":{},\"teams\":[]}");
        samples.write("tables.json", "[{\"stage\":\"ALL\",\"table\":[]}]");
        samples.write("error.json", "{\"message\":\"no\",\"errorCode\":403}");
        samples.write("empty.json", "");
        samples.write("notes.txt", "not looked at");
        samples.write(
                "a.jsonl",
                wrapped("2026-03-07T15:00:00Z", matches("AA", 0)),
                "{\"t\":\"2026-03-07T15:00:00Z\",\"bo",
                "",
                wrapped("2026-03-07T15:01:00Z", "{\"scorers\":[]}"),
                "{\"t\":\"2026-03-07T15:01:30Z\",\"changed\":[{\"no\":\"id\"}]}",
                "12",
                wrapped("2026-03-07T15:02:00Z", matches("AA", 2)));

        assertThat(goals()).containsExactly(0, 2);
    }

    @Test
    void theLogNamesTheLineOrFileThatIsPassedOverAndWhy() throws IOException {
        Path teams = samples.write("teams.json", "{\"teams\":[]}");
        Path lines = samples.write("a.jsonl", matches("AA", 0), "", "{\"x\":");

        RecordingScan scan = RecordingScan.of(new RecordingFile(lines), Parsing.CHECKED);

        assertThat(scan.faults()).singleElement().asString().startsWith(lines + ":3 is passed over: broken JSON");
        assertThat(catchThrowableOfType(
                        IOException.class, () -> RecordingScan.of(new RecordingFile(teams), Parsing.CHECKED)))
                .hasMessage("it holds neither matches nor standings nor competitions, only [teams]");
    }

    @Test
    void aFolderWithNothingToPlayIsNamedWithItsSetting() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookThrough(folder))
                .withMessageContaining("the.setting")
                .withMessageContaining(folder.toString());
        Path missing = folder.resolve("missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookThrough(missing))
                .withMessageContaining("the.setting")
                .withMessageContaining(missing.toString());
    }

    @Test
    void aWholeAnswerWithoutATimeTakesItFromItsNameOrItsNewestMatch() throws IOException {
        samples.write("newest-match.json", "[" + match(1, "AA", "2026-03-07T15:20:00Z", 2) + "]");
        samples.write("named 2026-03-07 15:10.json", matches("AA", 1));
        samples.write("named-2026-03-07T153000-later.json", matches("AA", 3));

        assertThat(goals()).containsExactly(1, 2, 3);
        assertThat(lookThrough(folder).spans().get(Series.MATCHES).last())
                .isEqualTo(Instant.parse("2026-03-07T15:30:00Z"));
    }

    private static RecordingFolder lookThrough(Path folder) throws IOException {
        return RecordingFolder.lookThrough(folder, "the.setting", passedOver -> {});
    }

    /** The goals of the first match of each answer, in the order of the answers. */
    private List<Integer> goals() throws IOException {
        List<Integer> goals = new ArrayList<>();
        MergedSeries<RecordedAnswer> series = lookThrough(folder).answers(Series.MATCHES);
        for (; series.head().isPresent(); series.advance()) {
            byte[] body = series.head().orElseThrow().body();
            goals.add(JsonSlice.MAPPER
                    .readTree(body)
                    .at("/matches/0/score/fullTime/home")
                    .intValue());
        }
        return goals;
    }
}
