package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands say when nothing can come of them. The rest is tried on a real broker. */
class DeadLettersCommandTest {

    private static final String BROKER = "--kafka.bootstrap-servers=127.0.0.1:1";

    @TempDir
    private Path data;

    @Test
    void withoutABrokerAndWithoutAServiceItSaysSo() {
        CommandRun run = CommandRun.of("dead-letters", "list", "--touchline.data=" + data);

        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "touchline: no broker is named (kafka.bootstrap-servers) and no service runs on " + data
                                + ": start it, or name a broker");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aServiceThatWasKilledIsToldFromOneThatRuns() throws IOException {
        Files.writeString(
                data.resolve("running.properties"),
                "process=" + endedProcess() + "\nkafka.bootstrap-servers=127.0.0.1\\:1\n");

        CommandRun run = CommandRun.of("dead-letters", "list", "--touchline.data=" + data);

        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .startsWith("touchline: the service that wrote ")
                .contains("has ended without a stop: start it again, or name a broker")
                .hasLineCount(1);
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNamedInOneLine() {
        CommandRun run = CommandRun.of("dead-letters", "list", BROKER);

        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .startsWith("touchline: Kafka at 127.0.0.1:1 does not answer: ")
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aBadSettingIsToldAsTheServiceTellsIt() {
        assertThat(CommandRun.of("dead-letters", "list", BROKER, "--delivery.max-replays=-1"))
                .returns(1, CommandRun::exitCode)
                .returns("touchline: delivery.max-replays must be 0 to 1000, not -1", run -> run.err()
                        .strip());
        assertThat(CommandRun.of("dead-letters", "list", BROKER, "--delivery.max-replay=1")
                        .err())
                .startsWith("touchline: unknown setting delivery.max-replay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list --formt json               | Unknown option",
                "list --format xml               | Invalid value for option '--format'",
                "list --limit 0                  | --limit is 1 or more, not 0",
                "list --since yesterday          | not a time as 2026-11-21T15:00:00Z, or as 2h, 30m, 7d for so long ago: yesterday",
                "list --since 1h --until 2h      | nothing is since ",
                "show                            | Missing required parameter: 'POSITION'",
                "show live-match-events.dlq      | not a position as live-match-events.dlq-0@12: live-match-events.dlq",
                "show live-match-events-0@1      | not a topic of dead letters, NAME.dlq: live-match-events",
                "replay                          | say what to replay",
                "replay --execute                | say what to replay",
                "replay --all --topic x          | say what to replay",
                "replay --all --max-replays -1   | the number of replays is 0 or more, not -1",
                "replay --all --value pom.xml    | a mended value is for exactly one letter",
                "replay a.dlq-0@1 --value nofile | cannot read nofile",
            })
    void whatCannotBeMeantIsNamed(String arguments, String named) {
        CommandRun run = CommandRun.of(("dead-letters " + arguments + " " + BROKER).split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines().findFirst().orElse("")).contains(named);
    }

    private static long endedProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .start();
        process.onExit().join();
        return process.pid();
    }
}
