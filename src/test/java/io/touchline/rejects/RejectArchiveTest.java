package io.touchline.rejects;

import static io.touchline.rejects.RejectedKafka.record;
import static io.touchline.rejects.RejectedKafka.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchline.CamelExchanges;
import io.touchline.SettableClock;
import io.touchline.topics.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From topics of a real Kafka into files that DuckDB reads again. */
class RejectArchiveTest {

    private static final String TOPIC = "rejected.soccer.event";
    private static final String OTHER = "rejected.soccer.team";
    private static final String NOON = "2026-11-20T12:00:00Z";
    /** It is the next day in Cairo. */
    private static final String LATE = "2026-11-20T22:30:00Z";

    @TempDir
    private static Path data;

    private static RejectedKafka kafka;

    @TempDir
    private Path temporary;

    private final SettableClock clock = new SettableClock("2026-11-21T03:00:00Z");
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
    void anEmptyTopic() throws Exception {
        folder = temporary.resolve("it's [rejects]");
        kafka.deleteAll();
        kafka.create(TOPIC);
    }

    @Test
    void allThatIsKnownOfARecordIsInItsRow() throws Exception {
        ProducerRecord<byte[], byte[]> rejected = record(TOPIC, LATE, "57", "{\"idEvent\": 57}");
        with(
                rejected,
                "touchline-violations",
                """
                [{"pointer": "/idEvent", "rule": "type", "expected": "string", "found": "the number 57"},
                 {"pointer": "", "rule": "required", "expected": "strEvent", "found": "nothing"}]""");
        with(rejected, "touchline-violation-count", "7");
        with(rejected, "touchline-rejected-from", "soccer.event-2@41");
        with(rejected, "touchline-observed-at", "2026-11-20T22:29:59Z");
        with(rejected, "touchline-cut", "true");
        kafka.send(rejected);

        Archived archived = archive().archive(Progress.unheard());

        assertThat(archived.topics()).isEqualTo(Map.of(TOPIC, 1L));
        assertThat(archived.files()).singleElement().satisfies(file -> assertThat(file)
                .hasParent(folder.resolve("date=2026-11-21")));
        assertThat(archived.line()).startsWith("archived 1 rejected records (" + TOPIC + " 1) into " + folder);
        assertThat(ArchivedRows.in(folder)).singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("topic", TOPIC)
                    .containsEntry("partition", 0)
                    .containsEntry("offset", 0L)
                    .containsEntry("time", OffsetDateTime.parse(LATE))
                    .containsEntry("key", "57")
                    .containsEntry("key_bytes", null)
                    .containsEntry("reason_count", 7L)
                    .containsEntry("rejected_from", "soccer.event-2@41")
                    .containsEntry("observed_at", OffsetDateTime.parse("2026-11-20T22:29:59Z"))
                    .containsEntry("cut", true)
                    .containsEntry("value", "{\"idEvent\": 57}")
                    .containsEntry("value_bytes", null);
            assertThat(row.get("reasons").toString())
                    .isEqualTo("[{pointer=/idEvent, rule=type, expected=string, found=the number 57},"
                            + " {pointer=, rule=required, expected=strEvent, found=nothing}]");
            assertThat(row.get("date").toString()).isEqualTo("2026-11-21");
        });
    }

    @Test
    void aRecordThatSaysNothingOfItselfIsKeptWithNulls() throws Exception {
        byte[] noText = {(byte) 0xc3, 0x28, 0, (byte) 0xff};
        String large = "x".repeat(1 << 20);
        kafka.send(
                record(TOPIC, NOON, (byte[]) null, (byte[]) null),
                record(TOPIC, NOON, noText, noText),
                record(TOPIC, NOON, "k", "no JSON, \u0000 and \ud83d\ude00"),
                record(TOPIC, NOON, "", ""),
                record(TOPIC, NOON, "k", large),
                new ProducerRecord<>(TOPIC, 0, Long.MAX_VALUE - 1, null, new byte[0]),
                headed("[{"),
                headed("{}"),
                headed("7"),
                headed("[".repeat(5000)),
                headed("[7, {\"pointer\": [1], \"rule\": null, \"found\": \"\\ud800\\u0000\"}]"));

        assertThat(archive().archive(Progress.unheard()).records()).isEqualTo(11);

        List<Map<String, Object>> rows = ArchivedRows.in(folder);
        assertThat(rows).hasSize(11).allSatisfy(row -> assertThat(row).containsEntry("cut", false));
        for (String column : List.of("key", "key_bytes", "value", "value_bytes", "reasons", "reason_count")) {
            assertThat(rows.get(0)).containsEntry(column, null);
        }
        assertThat(rows.get(1)).containsEntry("value", null).containsEntry("key", null);
        assertThat(rows.get(1).get("value_bytes")).isEqualTo(noText);
        assertThat(rows.get(1).get("key_bytes")).isEqualTo(noText);
        assertThat(rows.get(2)).containsEntry("value", "no JSON, \u0000 and \ud83d\ude00");
        assertThat(rows.get(3)).containsEntry("value", "").containsEntry("key", "");
        assertThat(rows.get(4)).containsEntry("value", large);
        assertThat(rows.get(5)).containsEntry("time", null).containsEntry("date", null);
        assertThat(rows.subList(6, 10)).allSatisfy(row -> assertThat(row)
                .containsEntry("reasons", null)
                .containsEntry("reason_count", null)
                .containsEntry("rejected_from", null)
                .containsEntry("observed_at", null));
        assertThat(rows.get(10).get("reasons").toString())
                .isEqualTo("[{pointer=null, rule=null, expected=null, found=null},"
                        + " {pointer=[1], rule=null, expected=null, found=?\u0000}]");
    }

    @Test
    void eachRecordIsArchivedOnceAndWhereNothingIsNewThereIsNoFile() throws Exception {
        assertThat(archive().archive(Progress.unheard()).files()).isEmpty();

        kafka.send(record(TOPIC, NOON, "a", "1"), record(TOPIC, LATE, "b", "2"), record(TOPIC, NOON, "c", "3"));
        archive().archive(Progress.unheard());
        List<String> first = ArchivedRows.files(folder);
        assertThat(archive().archive(Progress.unheard()).line())
                .isEqualTo("no rejected records are new since the last time they were archived");
        assertThat(ArchivedRows.files(folder)).isEqualTo(first);

        kafka.create(OTHER);
        kafka.create(OTHER + ".dlq");
        kafka.create("soccer.team");
        kafka.send(
                record(TOPIC, NOON, "d", "4"),
                record(OTHER, NOON, "e", "5"),
                record(OTHER + ".dlq", NOON, "f", "6"),
                record("soccer.team", NOON, "g", "7"));
        archive().archive(Progress.unheard());

        assertThat(first)
                .satisfiesExactly(
                        noon -> assertThat(noon).matches("date=2026-11-20/20261121T030000Z-[0-9a-f]{8}-0001.parquet"),
                        late -> assertThat(late).startsWith("date=2026-11-21/20261121T030000Z-"));
        assertThat(ArchivedRows.files(folder)).hasSize(3).containsAll(first);
        assertThat(ArchivedRows.positions(folder))
                .containsExactly(TOPIC + "-0@0", TOPIC + "-0@1", TOPIC + "-0@2", TOPIC + "-0@3", OTHER + "-0@0");
    }

    @Test
    void aRunThatIsKilledBeforeItsCommitIsFinishedByTheNext() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "1"), record(TOPIC, LATE, "b", "2"));

        assertThatThrownBy(() -> archive(new NoCommits()).archive(Progress.unheard()))
                .hasMessage("killed");
        assertThat(ArchivedRows.files(folder)).hasSize(2).noneMatch(file -> file.contains("/."));
        kafka.create(OTHER);
        kafka.send(record(TOPIC, NOON, "c", "3"), record(OTHER, NOON, "d", "4"));
        archive().archive(Progress.unheard());

        assertThat(ArchivedRows.positions(folder))
                .containsExactly(TOPIC + "-0@0", TOPIC + "-0@1", TOPIC + "-0@2", OTHER + "-0@0");
        assertThat(kafka.topics().committed())
                .containsEntry(new TopicPartition(TOPIC, 0), 3L)
                .containsEntry(new TopicPartition(OTHER, 0), 1L);
    }

    @Test
    void aRunThatIsKilledBetweenTwoRenamesIsFinishedByTheNext() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "1"), record(TOPIC, LATE, "b", "2"));
        assertThatThrownBy(() -> archive(new NoCommits()).archive(Progress.unheard()))
                .hasMessage("killed");
        Path renamed = folder.resolve(ArchivedRows.files(folder).get(1));
        Files.move(renamed, renamed.resolveSibling("." + renamed.getFileName() + ".part"));

        archive().archive(Progress.unheard());

        assertThat(ArchivedRows.positions(folder)).containsExactly(TOPIC + "-0@0", TOPIC + "-0@1");
        assertThat(ArchivedRows.files(folder)).hasSize(2).noneMatch(file -> file.contains("/."));
    }

    @Test
    void aRunOfWhichAFileIsLostBeforeItsCommitIsMadeAgain() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "1"), record(TOPIC, LATE, "b", "2"));
        assertThatThrownBy(() -> archive(new NoCommits()).archive(Progress.unheard()))
                .hasMessage("killed");
        Files.delete(folder.resolve(ArchivedRows.files(folder).get(0)));

        clock.pass(Duration.ofMinutes(1));
        archive().archive(Progress.unheard());

        assertThat(ArchivedRows.positions(folder)).containsExactly(TOPIC + "-0@0", TOPIC + "-0@1");
    }

    @Test
    void whatAKilledRunHasLeftHalfWrittenIsTakenAway() throws Exception {
        Path day = Files.createDirectories(folder.resolve("date=2026-11-19"));
        Files.writeString(day.resolve(".20261119T040000Z-00000000-0001.parquet.part"), "PAR1");
        Path foreign = Files.writeString(day.resolve(".keep"), "");

        archive().archive(Progress.unheard());

        assertThat(ArchivedRows.files(folder)).containsExactly("date=2026-11-19/.keep");
        assertThat(foreign).exists();
    }

    @Test
    void aRunThatFailsWhileItReadsCommitsNothingAndLeavesNoFile() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "1"), record(TOPIC, LATE, "b", "2"));

        assertThatThrownBy(() -> archive(10).archive((read, all) -> {
                    throw new IllegalStateException("stopped at " + read);
                }))
                .hasMessage("stopped at 2");

        assertThat(ArchivedRows.files(folder)).isEmpty();
        assertThat(kafka.topics().committed()).isEmpty();
        archive().archive(Progress.unheard());
        assertThat(ArchivedRows.positions(folder)).containsExactly(TOPIC + "-0@0", TOPIC + "-0@1");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedAndNothingIsCommitted() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "1"), record(TOPIC, LATE, "b", "2"));
        Files.createDirectories(folder);
        Path inTheWay = Files.writeString(folder.resolve("date=2026-11-21"), "no folder");

        assertThatThrownBy(() -> archive().archive(Progress.unheard()))
                .isInstanceOf(RejectsException.class)
                .hasMessageStartingWith("the archive of rejected records in " + folder
                        + " (rejects.folder) cannot be written, and nothing is committed: ")
                .hasMessageContaining("date=2026-11-21");
        assertThat(kafka.topics().committed()).isEmpty();
        Files.delete(inTheWay);
        assertThat(ArchivedRows.files(folder)).isEmpty();

        archive().archive(Progress.unheard());
        assertThat(ArchivedRows.positions(folder)).containsExactly(TOPIC + "-0@0", TOPIC + "-0@1");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullIsToldAndNothingIsCommitted() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "1"));
        String name = archiveAndForget();
        Path part = folder.resolve("date=2026-11-20").resolve("." + name + ".part");

        assertThatThrownBy(() -> archive().archive((read, all) -> link(part, Path.of("/dev/full"))))
                .isInstanceOf(RejectsException.class)
                .hasMessageContaining("No space left on device");

        assertThat(kafka.topics().committed()).isEmpty();
        assertThat(ArchivedRows.files(folder)).isEmpty();
        archive().archive(Progress.unheard());
        assertThat(ArchivedRows.positions(folder)).containsExactly(TOPIC + "-0@0");
    }

    @Test
    void nothingIsArchivedTwiceWhenKafkaHasForgottenWhatWasCommitted() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "1"));
        archive().archive(Progress.unheard());
        kafka.admin()
                .client()
                .deleteConsumerGroups(Set.of(RejectTopics.GROUP))
                .all()
                .get();
        kafka.send(record(TOPIC, NOON, "b", "2"));

        archive().archive(Progress.unheard());

        assertThat(ArchivedRows.positions(folder)).containsExactly(TOPIC + "-0@0", TOPIC + "-0@1");
    }

    @Test
    void aTopicThatWasMadeAnewIsArchivedFromItsBegin() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "old"), record(TOPIC, NOON, "b", "old"));
        archive().archive(Progress.unheard());
        kafka.deleteAll();
        kafka.create(TOPIC);
        kafka.send(record(TOPIC, NOON, "a", "new"));

        archive().archive(Progress.unheard());

        assertThat(ArchivedRows.in(folder))
                .extracting(row -> row.get("value"))
                .containsExactlyInAnyOrder("old", "old", "new");
    }

    @Test
    void moreThanFitsIntoOneFileGoesIntoSeveralInOrder() throws Exception {
        for (int i = 0; i < 20_000; i++) {
            kafka.sendLater(new ProducerRecord<>(
                    TOPIC, i % 3, OffsetDateTime.parse(NOON).toInstant().toEpochMilli() + i, null, new byte[100]));
        }
        kafka.flush();

        Archived archived = archive(1_000_000).archive(Progress.unheard());

        assertThat(archived.records()).isEqualTo(20_000);
        assertThat(archived.files()).hasSizeBetween(4, 8);
        assertThat(ArchivedRows.positions(folder)).hasSize(20_000).doesNotHaveDuplicates();
    }

    @Test
    void onlyOneArchivesAtATime() throws Exception {
        FileChannel other = new ArchiveFolder(folder).lock();
        try (other) {
            assertThatThrownBy(() -> archive().archive(Progress.unheard()))
                    .isInstanceOf(RejectsException.class)
                    .hasMessage("the rejected records are just being archived into " + folder);
        }
        assertThat(archive().archive(Progress.unheard()).files()).isEmpty();
    }

    @Test
    void itIsDueAtOnceAndThenOnceADayAlsoWhenTheTimeWasMissed() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "1"));
        archiveWhenDue();
        assertThat(ArchivedRows.files(folder)).hasSize(1);

        kafka.send(record(TOPIC, NOON, "b", "2"));
        clock.pass(Duration.ofMinutes(59)); // 05:59 in Cairo
        archiveWhenDue();
        assertThat(ArchivedRows.files(folder)).hasSize(1);
        clock.pass(Duration.ofMinutes(1));
        archiveWhenDue();
        assertThat(ArchivedRows.files(folder)).hasSize(2);

        kafka.send(record(TOPIC, NOON, "c", "3"));
        archiveWhenDue();
        assertThat(ArchivedRows.files(folder)).hasSize(2);
        clock.pass(Duration.ofHours(70));
        archiveWhenDue();
        assertThat(ArchivedRows.files(folder)).hasSize(3);
    }

    @Test
    void aRunThatWasCutOffIsDueAtOnce() throws Exception {
        archiveWhenDue();
        clock.pass(Duration.ofDays(1));
        kafka.send(record(TOPIC, NOON, "a", "1"));
        assertThatThrownBy(() -> archive(new NoCommits()).archive(Progress.unheard()))
                .hasMessage("killed");

        archiveWhenDue();

        assertThat(kafka.topics().committed()).containsEntry(new TopicPartition(TOPIC, 0), 1L);
    }

    @Test
    void whatTheArchiveRemembersMayBeBroken() throws Exception {
        kafka.send(record(TOPIC, NOON, "a", "1"));
        archive().archive(Progress.unheard());
        for (String broken : List.of("", "{", "[]", "{\"ran\": \"yesterday\", \"positions\": []}", "{\"ran\": null}")) {
            Files.writeString(folder.resolve(".archive.json"), broken);
            archiveWhenDue();
        }
        assertThat(ArchivedRows.positions(folder)).containsExactly(TOPIC + "-0@0");
    }

    private RejectArchive archive() {
        return archive(kafka.topics());
    }

    private RejectArchive archive(RejectTopics topics) {
        return new RejectArchive(settings(), topics, kafka.connection(), clock);
    }

    private RejectArchive archive(long bytesOfFile) {
        return new RejectArchive(settings(), kafka.topics(), kafka.connection(), bytesOfFile, clock);
    }

    private RejectsSettings settings() {
        return new RejectsSettings(folder.toString(), LocalTime.of(6, 0), ZoneId.of("Africa/Cairo"));
    }

    private void archiveWhenDue() {
        archive().archiveWhenDue(CamelExchanges.withBody(null));
    }

    /** Returns the name of the file that a run from here would write. */
    private String archiveAndForget() throws Exception {
        archive().archive(Progress.unheard());
        Path file = folder.resolve(ArchivedRows.files(folder).get(0));
        Files.delete(file);
        Files.delete(folder.resolve(".archive.json"));
        kafka.admin()
                .client()
                .deleteConsumerGroups(Set.of(RejectTopics.GROUP))
                .all()
                .get();
        return file.getFileName().toString();
    }

    private static void link(Path link, Path target) {
        try {
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> headed(String violations) {
        ProducerRecord<byte[], byte[]> record = record(TOPIC, NOON, "k", "v");
        with(record, "touchline-violations", violations);
        with(record, "touchline-violation-count", "many");
        with(record, "touchline-observed-at", "yesterday");
        return record;
    }

    /** Ends where a kill would. */
    private static final class NoCommits extends RejectTopics {

        NoCommits() {
            super(kafka.admin(), kafka.connection());
        }

        @Override
        void commit(Map<TopicPartition, Long> offsets) {
            throw new IllegalStateException("killed");
        }
    }
}
