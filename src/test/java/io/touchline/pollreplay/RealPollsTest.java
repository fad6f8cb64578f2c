package io.touchline.pollreplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.touchline.matchstate.MatchBeliefs;
import io.touchline.matchstate.MatchStateSettings;
import io.touchline.recordings.RecordedPolls;
import io.touchline.recordings.RecordingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What would have been shown of real matches, held against the truth by hindsight. The recordings are looked for next to
 * the project in {@code ../shared/data}, or in the folder named by the system property {@code touchline.shared-data};
 * the tests are skipped elsewhere.
 */
class RealPollsTest {

    @ParameterizedTest
    @CsvSource({"wc-2026, 104, 2", "pl-live-2025-12, 90, 0"})
    void whatIsTrueIsShownAtOnceAndNothingIsTakenBack(String folder, int matches, int corrections) throws IOException {
        ReplayReport report = replay(recordings(folder));

        assertThat(report.matches()).hasSize(matches);
        assertThat(report.touchline().regressions()).isZero();
        assertThat(report.touchline().wrongFinalStates()).isZero();
        for (ReplayReport.Moments moments : List.of(report.goals(), report.kickOffs(), report.ends())) {
            assertThat(moments.all()).isPositive();
            assertThat(moments.percentAtFirstPoll()).isGreaterThanOrEqualTo(99);
            assertThat(moments.latestPolls()).isLessThanOrEqualTo(2);
            assertThat(moments.never()).isZero();
        }
        assertThat(report.corrections().all()).isEqualTo(corrections);
        assertThat(report.corrections().applied()).isEqualTo(corrections);
        assertThat(report.impossible().shown()).isZero();
    }

    private static ReplayReport replay(Path folder) throws IOException {
        RecordingFolder recordings = RecordingFolder.skim(folder, "folder", passedOver -> {});
        try (RecordedPolls polls = new RecordedPolls(recordings)) {
            return new PollReplay(
                            new MatchBeliefs(MatchStateSettings.DEFAULTS),
                            happening -> {},
                            (count, time) -> {},
                            passedOver -> {})
                    .run(polls);
        }
    }

    private static Path recordings(String name) {
        Path folder = Path.of(System.getProperty("touchline.shared-data", "../shared/data"))
                .resolve("football-data-org")
                .resolve(name);
        assumeThat(folder)
                .as("no real recordings here; name their folder with -Dtouchline.shared-data")
                .exists();
        return folder;
    }
}
