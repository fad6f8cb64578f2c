package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user or a build runs it. */
class LintCommandTest {

    private static final String ROUTE =
            """
            - route:
                id: sample
                description: A sample, and 100% made up
                group: samples
                from:
                  uri: timer:sample?perod=10s
                  steps:
                    - to: kafka:{{kafka.topics.matches.name}}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsShippedIsClean() {
        CommandRun run = CommandRun.of("lint");

        assertThat(run.text()).matches("\\d+ files: nothing to complain about, [\\d.]+ s\\R");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aFileOutsideOfTheProjectIsCheckedWithItAndShownAlone() throws IOException {
        Path file = sample();

        CommandRun run = CommandRun.of("lint", file.toString());

        assertThat(run.text().lines())
                .containsExactly(
                        file + ":6:25: error: unknown option 'perod' of timer. did you mean 'period'?"
                                + " [endpoint-options]",
                        file + ":8:11: warning: the step 'to' has no id. add one that says what it does: ids name the"
                                + " metrics [step-id]",
                        "1 error, 1 warning in 1 file");
        assertThat(run.exitCode()).isOne();
    }

    @Test
    void programsGetJson() throws IOException {
        Path file = sample();

        JsonNode findings = new ObjectMapper()
                .readTree(CommandRun.of("lint", "--format", "json", folder.toString())
                        .text());

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0))
                .isEqualTo(new ObjectMapper()
                        .createObjectNode()
                        .put("file", file.toString())
                        .put("line", 6)
                        .put("column", 25)
                        .put("severity", "error")
                        .put("rule", "endpoint-options")
                        .put("problem", "unknown option 'perod' of timer")
                        .put("remedy", "did you mean 'period'?"));
        assertThat(CommandRun.of("lint", "--format", "json", "routes").text()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void gitHubGetsItsOwnForm() throws IOException {
        Path file = Files.writeString(folder.resolve("a,b.camel.yaml"), ROUTE.replace("perod", "per%d"));

        assertThat(CommandRun.of("lint", "--format", "github", file.toString())
                        .text()
                        .lines())
                .contains("::error file=" + file.toString().replace(",", "%2C")
                        + ",line=6,col=25,title=endpoint-options::unknown option 'per%25d' of timer. did you mean"
                        + " 'period'?");
    }

    @Test
    void aBadSettingIsAFindingAndTheRestIsCheckedAllTheSame() throws IOException {
        Path file = sample();

        CommandRun run = CommandRun.of("lint", file.toString(), "--delivery.max-replays=-1");

        assertThat(run.text())
                .startsWith("config/application.yaml:1:1: error: delivery.max-replays must be 0 to 1000, not -1.")
                .contains("[settings]")
                .contains("unknown option 'perod' of timer");
        assertThat(run.exitCode()).isOne();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        assertThat(CommandRun.of("lint", "no/such/file"))
                .returns(2, CommandRun::exitCode)
                .satisfies(run -> assertThat(run.err()).startsWith("there is no file or folder no/such/file"));
        assertThat(CommandRun.of("lint", "--format", "xml").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("lint", "--formt=json").exitCode()).isEqualTo(2);
    }

    @Test
    void theRulesAreListed() {
        assertThat(CommandRun.of("lint", "--rules").text().lines())
                .anyMatch(line -> line.matches("commit-after-write +a Kafka consumer commits after .*"));
    }

    private Path sample() throws IOException {
        return Files.writeString(folder.resolve("sample.camel.yaml"), ROUTE);
    }
}
