package io.touchline.rejects;

import io.touchline.schedule.Daily;
import io.touchline.schedule.NoTurnException;
import io.touchline.schedule.Plan;
import io.touchline.schedule.Turns;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps rejected records in Parquet files for longer than Kafka does; routes use it as the bean {@code rejectArchive}.
 *
 * <p>What it promises: each record of the topics {@code rejected.*} comes into the archive, once. A run that fails commits
 * nothing, and the next one does its work.
 */
public final class RejectArchive implements Turns {

    private static final Logger log = LoggerFactory.getLogger(RejectArchive.class);

    /** What is held at a time, and becomes one file, or one for each date. DuckDB needs up to eight times as much for it. */
    private static final long BYTES_OF_FILE = 32 << 20;

    private final RejectsSettings settings;
    private final ArchiveFolder folder;
    private final ArchiveRun run;
    private final Clock clock;
    /** Whether somebody wants a run now. */
    private volatile boolean isWanted;

    RejectArchive(RejectsSettings settings, RejectTopics topics, KafkaConnection connection, Clock clock) {
        this(settings, topics, connection, BYTES_OF_FILE, clock);
    }

    RejectArchive(
            RejectsSettings settings, RejectTopics topics, KafkaConnection connection, long bytesOfFile, Clock clock) {
        this.settings = settings;
        this.folder = new ArchiveFolder(Path.of(settings.folder()));
        this.run = new ArchiveRun(folder, topics, connection, settings.zone(), bytesOfFile);
        this.clock = clock;
    }

    /**
     * Archives what is new, if it is time and has not been done: also when there was no run yet, when the service was not
     * there at the time, and when a run was cut off.
     *
     * @throws RejectsException when it cannot be done now
     */
    public void archiveWhenDue(Exchange exchange) {
        if (settings.folder().isEmpty() || !isDue()) {
            exchange.setRouteStop(true);
            return;
        }
        CamelContext service = exchange.getContext();
        Progress progress = new SlowProgress();
        Archived archived = archive((read, all) -> {
            if (service.isStopping()) {
                throw new RejectsException("the service stops, so the archive waits for its next start", null);
            }
            progress.at(read, all);
        });
        isWanted = false; // not before, so that one that fails stays due
        log.info("{}", archived.line());
    }

    @Override
    public Optional<Plan> plan(String routeId, String call) {
        Daily daily = settings.daily();
        boolean isOn = !settings.folder().isEmpty();
        return Optional.of(
                new Plan(daily.at().toString(), daily.zone(), isOn ? daily.nextAfter(clock.instant()) : null));
    }

    @Override
    public String dueNow(String routeId, String call) {
        if (settings.folder().isEmpty()) {
            throw new NoTurnException("no folder is named for the archive of rejected records (rejects.folder)");
        }
        isWanted = true;
        return "adds the rejected records that are new to the archive in " + settings.folder();
    }

    /**
     * Archives what is new now.
     *
     * @throws RejectsException when it cannot be done
     */
    public Archived archive(Progress progress) {
        if (settings.folder().isEmpty()) {
            throw new RejectsException("no folder is named for the archive of rejected records (rejects.folder)", null);
        }
        try {
            return run.run(clock.instant(), progress);
        } catch (IOException e) {
            throw unwritable(e);
        } catch (UncheckedIOException e) {
            throw unwritable(e.getCause());
        }
    }

    private boolean isDue() {
        if (isWanted) {
            return true;
        }
        try {
            ArchiveState state = folder.state();
            Instant last = state.lastRun();
            Instant now = clock.instant();
            // A run that is still to come was made while the clock was wrong.
            return state.pending() != null
                    || last == null
                    || last.isAfter(now)
                    || last.isBefore(settings.daily().lastUntil(now));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private RejectsException unwritable(IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() == null
                ? e.getClass().getSimpleName() + ": " + e.getMessage()
                : e.getMessage();
        return new RejectsException(
                "the archive of rejected records in " + settings.folder() + " (rejects.folder) cannot be written, and"
                        + " nothing is committed: " + reason,
                e);
    }
}
