package io.touchline.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.embedded.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that Kafka accepted is lost and nothing is invented, while the packaged service, its broker and its database
 * are killed, stopped and started in a random order: what was accepted is stored or a dead letter at the end, each row is
 * the newest version that was sent, and each dead letter is the bad record as it was.
 *
 * <p>All random choices follow from a seed that is printed; {@code -Dtouchline.conservation-seed=} repeats them, and
 * {@code -Dtouchline.conservation-minutes=} makes the faults go on for longer than the minute that every build has time
 * for.
 */
class ConservationIT {

    private static final Path ROUTES = Path.of("src", "test", "resources", "conservation", "routes");
    private static final Path TEMPLATES = Path.of("routes", "templates");
    /** What the templates refer to. */
    private static final Path CONFIGURATIONS = Path.of("routes", "errors.camel.yaml");

    private static final Path TABLES = Path.of("src", "test", "resources", "conservation", "tables.sql");

    private final long seed = Long.getLong("touchline.conservation-seed", new Random().nextInt(1_000_000));
    private final Duration time = Duration.ofMinutes(Integer.getInteger("touchline.conservation-minutes", 1));

    @Test
    void whatKafkaAcceptedIsStoredOrADeadLetterWhateverBreaks(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        System.out.println("conservation: seed " + seed + ", " + time.toMinutes() + " min of faults, in " + folder);
        NumberedRecords records = new NumberedRecords(seed);
        Ledger ledger = new Ledger();
        try (Targets targets = new Targets(folder)) {
            targets.startKafka();
            targets.startPostgres();
            targets.sql().execute(Files.readString(TABLES));

            Faults faults = run(folder, targets, records, ledger);
            Balance balance = Balance.of(records, ledger, targets);

            String summary =
                    "%,d records made, %,d accepted, %,d rows, %,d dead letters, %,d duplicates, faults %s, seed %d"
                            .formatted(
                                    ledger.made(),
                                    ledger.accepted(),
                                    balance.stored(),
                                    balance.deadLetters(),
                                    balance.duplicates(),
                                    faults.hits(),
                                    seed);
            System.out.println("conservation: " + summary);
            balance.assertEven(summary);
            assertThat(faults.hits()).as(summary).containsOnlyKeys(Fault.values());
            assertThat(balance.duplicates()).as(summary).isPositive();
            assertThat(balance.deadLetters()).as(summary).isPositive();
        }
    }

    /** Until the faults are over, all that was accepted is done, and the service has stopped as it was told to. */
    private Faults run(Path folder, Targets targets, NumberedRecords records, Ledger ledger) throws Exception {
        try (Instances instances = new Instances(folder, settings(folder, targets));
                Backlog backlog = new Backlog(targets)) {
            instances.join();
            Faults faults;
            try (Oracle oracle = new Oracle(targets.bootstrapServers(), seed, records, ledger)) {
                faults = new Faults(seed, new Scene(targets, instances, oracle), backlog);
                oracle.start();
                faults.run(time);
            }
            backlog.awaitNone();
            instances.requireAlive();
            return faults;
        }
    }

    /** Routes and topics as a user would add them: files and settings, no code. */
    private static List<String> settings(Path folder, Targets targets) throws IOException {
        Path routes = folder.resolve("routes");
        copy(TEMPLATES, routes.resolve("templates"));
        copy(ROUTES, routes.resolve("conserved"));
        Files.copy(CONFIGURATIONS, routes.resolve(CONFIGURATIONS.getFileName()));
        List<String> settings = new ArrayList<>(targets.settings());
        settings.add("--touchline.routes=" + routes);
        // No simulator: there is no route that polls.
        settings.add("--football-data.url=http://127.0.0.1:9");
        settings.add("--thesportsdb.enabled=false");
        settings.add("--delivery.max-back-off=2s");
        for (String topic : List.of(NumberedRecords.STATES, NumberedRecords.EVENTS)) {
            settings.add("--kafka.topics." + topic + ".name=" + topic);
            settings.add("--kafka.topics." + topic + ".partitions=" + Backlog.PARTITIONS);
            settings.add("--kafka.topics." + topic + ".retention=24h");
        }
        return settings;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
