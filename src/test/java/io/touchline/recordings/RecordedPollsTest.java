package io.touchline.recordings;

import static io.touchline.recordings.RecordingSamples.match;
import static io.touchline.recordings.RecordingSamples.wrapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which matches each poll held, and which of them are told to be the same as before. */
class RecordedPollsTest {

    private static final String ONE = match(1, "AA", "2026-03-07T15:00:00Z", 0);
    private static final String ONE_SCORED = match(1, "AA", "2026-03-07T15:05:00Z", 1);
    private static final String TWO = match(2, "AA", "2026-03-07T15:00:00Z", 0);

    private final List<String> passedOver = new ArrayList<>();

    @TempDir
    private Path folder;

    private RecordingSamples samples;

    @BeforeEach
    void samples() {
        samples = new RecordingSamples(folder);
    }

    @Test
    void aLineOfChangesGivesAllMatchesAndTheUnchangedAreTheSameObjects() throws IOException {
        samples.write(
                "a.jsonl.gz",
                changes("2026-03-07T15:00:00Z", ONE, TWO),
                changes("2026-03-07T15:05:00Z", ONE_SCORED),
                changes("2026-03-07T15:06:00Z", ONE_SCORED, TWO),
                changes("2026-03-07T15:07:00Z"));

        List<RecordedPoll> polls = polls();

        assertThat(polls)
                .extracting(poll -> poll.time().toString())
                .containsExactly(
                        "2026-03-07T15:00:00Z", "2026-03-07T15:05:00Z", "2026-03-07T15:06:00Z", "2026-03-07T15:07:00Z");
        assertThat(polls)
                .allSatisfy(poll ->
                        assertThat(poll.matches()).extracting(RecordedMatch::id).containsExactly("1", "2"));
        assertThat(polls).extracting(poll -> text(poll, 0)).containsExactly(ONE, ONE_SCORED, ONE_SCORED, ONE_SCORED);
        assertThat(polls.get(1).matches().get(1))
                .isSameAs(polls.get(0).matches().get(1));
        assertThat(polls.get(2).matches())
                .as("sent again, not changed")
                .isEqualTo(polls.get(1).matches());
        assertThat(polls.get(3).matches()).isEqualTo(polls.get(1).matches());
    }

    @Test
    void wholeAnswersAreCutAndEqualMatchesOfOneFileAreTheSameObjects() throws IOException {
        samples.write(
                "a.jsonl",
                wrapped("2026-03-07T15:00:00Z", "{\"matches\":[" + ONE + "," + TWO + "]}"),
                wrapped("2026-03-07T15:01:00Z", "{\"matches\":[" + TWO + "]}"),
                wrapped("2026-03-07T15:02:00Z", "[" + ONE_SCORED + "," + TWO + "]"),
                wrapped("2026-03-07T15:03:00Z", "{\"matches\":[]}"));

        List<RecordedPoll> polls = polls();

        assertThat(polls).extracting(poll -> poll.matches().size()).containsExactly(2, 1, 2, 0);
        RecordedMatch two = polls.get(0).matches().get(1);
        assertThat(polls.get(1).matches().get(0)).isSameAs(two);
        assertThat(polls.get(2).matches().get(1)).isSameAs(two);
        assertThat(text(polls.get(2), 0)).isEqualTo(ONE_SCORED);
    }

    @Test
    void whatTwoFilesRecordedAtTheSameTimeComesOnceUnlessItDiffers() throws IOException {
        samples.write(
                "log.jsonl", "{\"t\":\"2026-03-07T15:00:00Z\",\"envelope\":{},\"changed\":[" + ONE + "," + TWO + "]}");
        samples.write("whole-2026-03-07T150000.json", "{ \"matches\": [ " + ONE + ",\n  " + TWO + "] }");
        samples.write("other-2026-03-07T150000.json", "{\"matches\":[" + ONE + "]}");
        samples.write("earlier-2026-03-07T145959.json", "{\"matches\":[" + ONE + "]}");

        assertThat(polls()).extracting(poll -> poll.matches().size()).containsExactly(1, 2, 1);
    }

    @Test
    void linesThatCannotBeUsedAreToldOfAndTheRestIsRead() throws IOException {
        Path file = samples.write(
                "a.jsonl",
                changes("2026-03-07T15:00:00Z", ONE),
                "{\"t\":\"2026-03-07T15:01:00Z\",\"chan",
                changes("2026-03-07T15:02:00Z", "{\"no\":\"id\"}", ONE_SCORED),
                changes("2026-03-07T15:03:00Z", TWO));

        List<RecordedPoll> polls = polls();

        assertThat(polls).extracting(poll -> text(poll, 0)).containsExactly(ONE, ONE);
        assertThat(passedOver)
                .containsExactly(
                        file + ":2 is passed over: broken JSON, it ends within a string",
                        file + ":3 is passed over: one of the matches has no id");
    }

    @Test
    void aPollIsMadeOfTheMatchesThatTheAnswerOfThatTimeHolds() throws IOException {
        samples.write(
                "a.jsonl", changes("2026-03-07T15:00:00Z", ONE, TWO), changes("2026-03-07T15:05:00Z", ONE_SCORED));
        samples.write("b.jsonl", wrapped("2026-03-07T15:03:00Z", "[" + TWO + "]"));

        MergedSeries<RecordedAnswer> answers =
                RecordingFolder.lookThrough(folder, "folder", passedOver::add).answers(Series.MATCHES);

        for (RecordedPoll poll : polls()) {
            RecordedAnswer answer = answers.head().orElseThrow();
            assertThat(poll.time()).isEqualTo(answer.time());
            assertThat(new String(poll.body(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(answer.body(), StandardCharsets.UTF_8));
            answers.advance();
        }
        assertThat(answers.head()).isEmpty();
    }

    private List<RecordedPoll> polls() throws IOException {
        List<RecordedPoll> polls = new ArrayList<>();
        RecordedPolls all = new RecordedPolls(RecordingFolder.skim(folder, "folder", passedOver::add));
        try (all) {
            all.forEachRemaining(polls::add);
        }
        return polls;
    }

    private static String changes(String time, String... matches) {
        return "{\"t\":\"" + time + "\",\"changed\":[" + String.join(",", matches) + "]}";
    }

    private static String text(RecordedPoll poll, int match) {
        return new String(poll.matches().get(match).json(), StandardCharsets.UTF_8);
    }
}
