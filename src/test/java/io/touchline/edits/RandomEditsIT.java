package io.touchline.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.embedded.TouchlineProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random edits, right and wrong ones, of the files of the packaged service while the simulator feeds it. After each the
 * routes are those that they should be; at the end nothing is missing in PostgreSQL, and nothing is left over in the
 * process.
 *
 * <p>All random choices follow from a seed that is printed; {@code -Dtouchline.edits-seed=} repeats them, and
 * {@code -Dtouchline.edits=} makes it more of them than every build has time for.
 */
class RandomEditsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** {@code touchline.routes.quiet}. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private static final String PASSWORD = "for-tests-only";
    /** Objects of which as many have to be there in the end as in the beginning. */
    private static final List<String> COUNTED = List.of(
            "org.apache.camel.impl.DefaultCamelContext",
            "org.apache.kafka.clients.consumer.KafkaConsumer",
            "org.apache.kafka.clients.producer.KafkaProducer",
            "io.touchline.kafkabatch.BatchReader",
            "io.touchline.kafkabatch.BatchWorker",
            "io.touchline.kafkabatch.KafkaBatchConsumer");

    /** Pools of the web server, of Kafka's broker and of PostgreSQL's driver grow a little with use. */
    private static final int SPARE_THREADS = 20;

    private static final int SPARE_MEGABYTES = 30;

    private final long seed = Long.getLong("touchline.edits-seed", new Random().nextInt(1_000_000));
    private final int number = Integer.getInteger("touchline.edits", 30);
    private final Random random = new Random(seed);
    /** By edit: from the save to the end of the reload, and to the first mark that shows it. */
    private final Map<String, Long> tookMillis = new LinkedHashMap<>();

    private final Map<String, Long> effectMillis = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    /** Whether writing the last edit took so long that the service may have looked in between. */
    private boolean heldUp;

    private Instant saved = Instant.now();

    @Test
    void afterEachEditTheRightRoutesRunAndInTheEndNothingIsMissing(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        System.out.println("edits: seed " + seed + ", " + number + " edits, in " + folder);
        EditedProject project = new EditedProject(folder.resolve("project"), random);
        try (TouchlineProcess touchline = new TouchlineProcess(project.folder(), folder.resolve("data"), settings());
                Marks marks = new Marks(touchline.kafkaServers())) {
            Management management = new Management(touchline.managementUrl(), PASSWORD);
            awaitWord(marks, touchline, "W0");
            LiveObjects before = new LiveObjects(touchline.pid());
            long threadsBefore = threads(management);

            Edits edits = new Edits(project, random);
            Set<String> expected = running(management);
            for (int i = 1; i <= number; i++) {
                make(edits.next(), expected, management, marks, touchline, i);
            }

            System.out.printf(
                    "edits: %d, %s; from the save to the end of the reload %s; from the save to the first mark %s; longest"
                            + " pause of a sending route %d ms%n",
                    number,
                    kinds,
                    summary(tookMillis),
                    summary(effectMillis),
                    marks.longestPause().toMillis());
            assertNothingIsMissing(project, expected, management, touchline);
            assertNothingIsLeftOver(touchline, management, before, threadsBefore);
        }
    }

    private static String[] settings() {
        return new String[] {
            "--touchline.admin-password=" + PASSWORD,
            "--thesportsdb.enabled=false",
            // Every answer is sent in full, twice a second: about 50 records a second beside the marks.
            "--touchline.simulator.requests-per-minute=100000",
            "--football-data.requests-per-minute=100000",
            "--football-data.matches.period=500ms",
            "--football-data.repeats.in-play=0s",
            "--football-data.repeats.otherwise=0s",
            "--kafka.topics.marks.name=" + Marks.TOPIC,
            "--kafka.topics.marks.partitions=2",
            "--kafka.topics.marks.retention=24h"
        };
    }

    private void make(
            Edit edit, Set<String> expected, Management management, Marks marks, TouchlineProcess touchline, int index)
            throws IOException {
        kinds.merge(edit.kind(), 1, Integer::sum);
        String description = "edit " + index + ": " + edit.kind() + ", seed " + seed;
        JsonNode outcome = apply(edit.apply(), edit.isRight() ? "RELOADED" : edit.place(), management, description);
        if (edit.isRight()) {
            assertThat(names(outcome.path("changed"))).as(description).isEqualTo(edit.changed());
            assertThat(names(outcome.path("added"))).as(description).isEqualTo(edit.added());
            assertThat(names(outcome.path("removed"))).as(description).isEqualTo(edit.removed());
            expected.addAll(edit.added());
            expected.removeAll(edit.removed());
        } else {
            assertThat(management.get("health/routes").path("status").asText()).isEqualTo("DOWN");
        }
        assertThat(running(management)).as(description).isEqualTo(expected);
        if (edit.seen() != null) {
            awaitWord(marks, touchline, edit.seen());
            marks.firstSeen(edit.seen())
                    .ifPresent(seen -> effectMillis.put(
                            description, Duration.between(saved, seen).toMillis()));
        }
        if (!edit.isRight()) {
            apply(edit.undo(), "RELOADED", management, description + ", taken back");
            assertThat(running(management)).as(description).isEqualTo(expected);
            assertThat(management.get("health/routes").path("status").asText()).isEqualTo("UP");
        }
        touchline.requireAlive();
    }

    /**
     * Makes it and waits for what becomes of it: the first outcome has to be the right one. Only if writing it took longer
     * than files have to be quiet may it have been seen half-written, and the right one has to follow.
     *
     * @param expected {@code RELOADED}, or where the error has to be found that it is rejected for
     */
    private JsonNode apply(Runnable edit, String expected, Management management, String description) {
        String before = management.newestReload().path("at").asText();
        saved = Instant.now();
        edit.run();
        heldUp = Duration.between(saved, Instant.now()).compareTo(QUIET) >= 0;
        AtomicReference<JsonNode> outcome = new AtomicReference<>();
        await(description).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            outcome.set(management.newestReload());
            return !outcome.get().path("at").asText().equals(before)
                    && (!heldUp || isExpected(outcome.get(), expected));
        });
        assertThat(isExpected(outcome.get(), expected))
                .as(description + ": expected " + expected + ", got " + outcome.get())
                .isTrue();
        tookMillis.put(
                description,
                Duration.between(saved, Instant.parse(outcome.get().path("at").asText()))
                        .toMillis());
        return outcome.get();
    }

    private static boolean isExpected(JsonNode outcome, String expected) {
        String result = outcome.path("result").asText();
        return result.equals(expected)
                || result.equals("REJECTED")
                        && names(outcome.path("findings")).stream().anyMatch(finding -> finding.startsWith(expected));
    }

    /** Waits until a mark with the word was sent, or stored if it is the statement's. */
    private void awaitWord(Marks marks, TouchlineProcess touchline, String word) throws IOException {
        if (word.startsWith("S")) {
            var sql = touchline.sql().sql("select count(*) from streaming.edit_marks where statement = '" + word + "'");
            await(word).atMost(PATIENCE).until(() -> sql.query(Long.class).single() > 0);
            return;
        }
        await(word).atMost(PATIENCE).until(() -> marks.firstSeen(word).isPresent());
    }

    private static Set<String> running(Management management) {
        return names(management.get("reloads").path("routes"));
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static long threads(Management management) {
        return management
                .get("metrics/jvm.threads.live")
                .path("measurements")
                .path(0)
                .path("value")
                .asLong();
    }

    /** Stops all that sends, by an edit like any other, and compares what Kafka got with what PostgreSQL has. */
    private void assertNothingIsMissing(
            EditedProject project, Set<String> expected, Management management, TouchlineProcess touchline)
            throws Exception {
        Set<String> senders = new TreeSet<>(expected);
        senders.removeIf(id -> id.startsWith("store-") || id.startsWith("refresh-"));
        JsonNode outcome =
                apply(() -> senders.forEach(project::deleteRoute), "RELOADED", management, "all senders deleted");
        if (!heldUp) {
            assertThat(names(outcome.path("removed"))).isEqualTo(senders);
        }
        expected.removeAll(senders);
        await("all senders stopped").atMost(PATIENCE).untilAsserted(() -> assertThat(running(management))
                .isEqualTo(expected));

        Sent sent = new Sent(touchline.kafkaServers());
        Map<String, String> matches = sent.lastPlaces("live-match-events");
        Set<String> marks = sent.keys(Marks.TOPIC);
        touchline.awaitAllStored();
        await("all marks are stored").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        strings(touchline, "select id from streaming.edit_marks"))
                .isEqualTo(marks));

        assertThat(matches).isNotEmpty();
        assertThat(strings(
                        touchline,
                        "select match_id || ' ' || kafka_partition || '@' || kafka_offset from"
                                + " streaming.football_matches"))
                .isEqualTo(matches.entrySet().stream()
                        .map(match -> match.getKey() + " " + match.getValue())
                        .collect(Collectors.toCollection(TreeSet::new)));
        long repeats = touchline
                .sql()
                .sql("select coalesce(sum(written - 1), 0) from streaming.edit_marks")
                .query(Long.class)
                .single();
        double pause = touchline
                .sql()
                .sql("select extract(epoch from max(stored_at - before)) from (select stored_at, lag(stored_at) over"
                        + " (order by stored_at) as before from streaming.edit_marks)")
                .query(Double.class)
                .single();
        System.out.printf("edits: longest pause of a storing route %d ms%n", Math.round(pause * 1000));
        System.out.printf(
                "edits: %,d marks and the last of %d matches are all stored, %d marks twice%n",
                marks.size(), matches.size(), repeats);
    }

    private static Set<String> strings(TouchlineProcess touchline, String sql) throws IOException {
        return new TreeSet<>(touchline.sql().sql(sql).query(String.class).list());
    }

    private static void assertNothingIsLeftOver(
            TouchlineProcess touchline, Management management, LiveObjects before, long threadsBefore)
            throws IOException {
        LiveObjects after = new LiveObjects(touchline.pid());
        System.out.printf(
                "edits: %d threads before, %d after; %d MB of live objects before, %d after%n",
                threadsBefore, threads(management), before.megabytes(), after.megabytes());
        for (String counted : COUNTED) {
            assertThat(after.of(counted)).as(counted).isLessThanOrEqualTo(before.of(counted));
        }
        assertThat(threads(management)).as("threads").isLessThanOrEqualTo(threadsBefore + SPARE_THREADS);
        assertThat(after.megabytes())
                .as("MB of live objects")
                .isLessThanOrEqualTo(before.megabytes() + SPARE_MEGABYTES);
    }

    private static String summary(Map<String, Long> millis) {
        List<Map.Entry<String, Long>> sorted =
                millis.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        Map.Entry<String, Long> longest = sorted.get(sorted.size() - 1);
        return "median %d ms, longest %d ms (%s)"
                .formatted(sorted.get(sorted.size() / 2).getValue(), longest.getValue(), longest.getKey());
    }
}
