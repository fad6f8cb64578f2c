package io.touchline.rejects;

import static io.touchline.rejects.RejectedKafka.record;
import static io.touchline.rejects.RejectedKafka.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.touchline.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands about rejected records, with the shipped settings and a real broker. */
class RejectsCommandTest {

    private static final String EVENTS = "rejected.soccer.event";
    private static final String TEAMS = "rejected.soccer.team";
    private static final String TYPE = violation("/idEvent", "type");
    private static final String MISSING = violation("", "required");

    @TempDir
    private static Path data;

    private static RejectedKafka kafka;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        kafka = new RejectedKafka(data);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @BeforeEach
    void fourRejectedRecords() throws Exception {
        kafka.deleteAll();
        kafka.create(EVENTS);
        kafka.create(TEAMS);
        kafka.send(
                rejected(EVENTS, "2026-11-19T21:59:59Z", "[" + TYPE + "]", "1"),
                rejected(EVENTS, "2026-11-19T22:00:00Z", "[" + TYPE + ", " + MISSING + "]", "5"),
                record(EVENTS, "2026-11-20T10:00:00Z", "k", "v"),
                rejected(TEAMS, "2026-11-20T11:00:00Z", "[" + violation("/a\u001b[2J", "type") + "]", "1"));
    }

    @Test
    void kafkaAndTheArchiveHaveTheSameCounts() throws Exception {
        CommandRun live = run("summary");
        assertThat(live.exitCode()).as(live.err()).isZero();
        assertThat(live.text().lines())
                .containsExactly(
                        "4 rejected records",
                        "by topic",
                        "         3  rejected.soccer.event from 2026-11-19T21:59:59Z to 2026-11-20T10:00:00Z",
                        "         1  rejected.soccer.team from 2026-11-20T11:00:00Z to 2026-11-20T11:00:00Z",
                        "by topic, rule and field",
                        "         2  rejected.soccer.event  type  /idEvent",
                        "         1  rejected.soccer.event  required  (the record)",
                        "         1  rejected.soccer.event  (not said)  ",
                        "         1  rejected.soccer.team  type  /a\\u001b[2J",
                        "         3  more that had no room in their records");

        CommandRun archive = run("archive");
        assertThat(archive.text()).as(archive.err()).startsWith("archived 4 rejected records (");

        assertThat(run("summary", "--archive").text()).isEqualTo(live.text());
        for (String each : List.of("soccer.event", TEAMS)) {
            assertThat(run("summary", each, "--archive").text())
                    .isEqualTo(run("summary", each).text())
                    .doesNotContain("4 rejected");
        }
        assertThat(run("summary", "--archive", "--format", "json").text())
                .isEqualTo(run("summary", "--format", "json").text());
    }

    @Test
    void aDateBeginsWhereItDoesInTheArchivesZone() throws Exception {
        run("archive");
        for (String since : List.of("2026-11-20", "2026-11-19T22:00:00Z")) {
            assertThat(run("summary", "--since", since).text())
                    .startsWith("3 rejected records")
                    .isEqualTo(run("summary", "--since", since, "--archive").text());
        }
        assertThat(run("summary", "--since", "2026-11-20", "--rejects.zone=UTC").text())
                .startsWith("2 rejected records");
        assertThat(run("summary", "--since", "2999-01-01", "--archive").text())
                .startsWith("0 rejected records")
                .hasLineCount(1);
    }

    @Test
    void programsGetNumbersAndNames() throws Exception {
        JsonNode counts = new JsonMapper()
                .readTree(run("summary", "soccer.event", "--format", "json").out());

        assertThat(counts.at("/records").intValue()).isEqualTo(3);
        assertThat(counts.at("/notListed").intValue()).isEqualTo(3);
        assertThat(counts.at("/topics").path(EVENTS).path("oldest").textValue()).isEqualTo("2026-11-19T21:59:59Z");
        assertThat(counts.at("/reasons/0"))
                .isEqualTo(
                        new JsonMapper()
                                .readTree(
                                        "{\"topic\":\"rejected.soccer.event\",\"rule\":\"type\",\"field\":\"/idEvent\",\"records\":2}"));
    }

    @Test
    void tooManyKindsOfReasonsAreCountedTogether() throws Exception {
        List<String> all = IntStream.range(0, Counting.MOST_REASONS + 100)
                .mapToObj(i -> "{\"pointer\": \"/%d\", \"rule\": \"r\"}".formatted(i))
                .toList();
        kafka.send(rejected(TEAMS, "2026-11-20T12:00:00Z", all.toString(), String.valueOf(all.size())));
        run("archive");

        for (String where : List.of("--archive", "--rejects.zone=UTC")) {
            JsonNode counts = new JsonMapper()
                    .readTree(run("summary", where, "--format", "json").out());
            assertThat(counts.path("reasons")).hasSizeBetween(1000, 1002);
            assertThat(counts.findValuesAsText("rule")).contains("others");
            assertThat(counts.path("reasons").findValues("records").stream().mapToInt(JsonNode::intValue))
                    .satisfies(numbers -> assertThat(
                                    numbers.stream().mapToInt(Integer::intValue).sum())
                            .isEqualTo(1105));
        }
    }

    @Test
    void theArchiveNeedsNoBroker() throws Exception {
        assertThat(CommandRun.of("rejects", "summary", "--archive", "--touchline.data=" + folder)
                        .err())
                .isEqualToIgnoringNewLines("touchline: nothing is in the archive of rejected records yet: " + folder
                        + "/rejects (rejects.folder)");
        run("archive");

        CommandRun run = CommandRun.of("rejects", "summary", "--archive", "--touchline.data=" + folder);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.text()).startsWith("4 rejected records");
    }

    @Test
    void aFileThatIsNoParquetIsNamed() throws Exception {
        Path day = Files.createDirectories(folder.resolve("rejects/date=2026-11-20"));
        Files.writeString(day.resolve("a.parquet"), "something else");

        assertThat(run("summary", "--archive"))
                .returns(1, CommandRun::exitCode)
                .satisfies(run -> assertThat(run.err()).contains("a.parquet").hasLineCount(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | summary --since yesterday | not a time as 2026-11-21T15:00:00Z",
                "2 | summary --format xml      | Invalid value for option '--format'",
                "2 | summary a b               | Unmatched argument",
                "1 | summary soccer.nothing    | there is no topic of rejected records for soccer.nothing; there are: rejected.soccer.event, rejected.soccer.team",
                "1 | archive --rejects.folder= | no folder is named for the archive of rejected records (rejects.folder)",
                "1 | summary --kafka.bootstrap-servers=127.0.0.1:1 | touchline: Kafka at 127.0.0.1:1 does not answer: ",
            })
    void whatCannotBeDoneIsToldInOneLine(int code, String arguments, String told) {
        CommandRun run = run(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(code);
        assertThat(run.err().lines().findFirst().orElse("")).contains(told);
        assertThat(run.out()).isEmpty();
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("rejects"));
        all.addAll(Arrays.asList(arguments));
        if (all.stream().noneMatch(each -> each.startsWith("--kafka."))) {
            all.add("--kafka.bootstrap-servers=" + kafka.servers());
        }
        all.add("--touchline.data=" + folder);
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static ProducerRecord<byte[], byte[]> rejected(String topic, String time, String reasons, String count) {
        return with(
                with(record(topic, time, "k", "v"), "touchline-violations", reasons),
                "touchline-violation-count",
                count);
    }

    private static String violation(String pointer, String rule) {
        return new JsonMapper()
                .createObjectNode()
                .put("pointer", pointer)
                .put("rule", rule)
                .put("expected", "e")
                .put("found", "f")
                .toString();
    }
}
