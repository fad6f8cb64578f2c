package io.touchline.schedule;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Writes what is to be kept: a pause at once, runs every few seconds, and all of it at the stop. */
final class Keeper implements RunListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);

    private final ScheduleFile file;
    private final AtomicBoolean behind = new AtomicBoolean();
    private Schedules schedules;
    private boolean failing;

    Keeper(ScheduleFile file) {
        this.file = file;
    }

    /** Whose states are kept; they hear of runs through this one, so they come second. */
    synchronized void keep(Schedules kept) {
        schedules = kept;
    }

    @Override
    public void ran(TimedRoute route, Run run, int failedBefore) {
        behind.set(true);
    }

    /** Writes now. @return why that failed, if it did; it is tried again */
    synchronized Optional<String> write() {
        behind.set(false);
        try {
            file.write(schedules.states());
            failing = false;
            return Optional.empty();
        } catch (IOException e) {
            behind.set(true);
            if (!failing) {
                log.warn("Pauses and last runs are not kept over a restart: {}", e.getMessage());
            }
            failing = true;
            return Optional.of(e.getMessage());
        }
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        if (behind.get()) {
            write();
        }
    }

    @Override
    public void close() {
        catchUp();
    }
}
