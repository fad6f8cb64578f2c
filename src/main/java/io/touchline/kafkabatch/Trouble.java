package io.touchline.kafkabatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps one reader of a route from going on, since when; the log says so when it begins and then once a minute. */
final class Trouble {

    private static final Logger log = LoggerFactory.getLogger(Trouble.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    /**
     * An unbroken row of failures.
     *
     * @param lastLine when the log last said so
     */
    record Failures(Instant since, int count, String reason, Instant lastLine) {}

    private final String reader;
    private final Clock clock;
    private Failures failures;

    /** @param reader its name for people */
    Trouble(String reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * One more failure.
     *
     * @param next what happens next
     */
    synchronized void failed(Throwable failure, String next) {
        Instant now = clock.instant();
        String reason = reason(failure);
        boolean say =
                failures == null || Duration.between(failures.lastLine, now).compareTo(BETWEEN_LINES) >= 0;
        failures = new Failures(
                failures == null ? now : failures.since,
                failures == null ? 1 : failures.count + 1,
                reason,
                say ? now : failures.lastLine);
        if (say) {
            log.warn("{} waits since {}, {}: {}", reader, failures.since, next, reason);
            log.debug("{} waits", reader, failure);
        }
    }

    /** It works, or works again. */
    synchronized void over() {
        if (failures != null) {
            log.info(
                    "{} goes on after {} s",
                    reader,
                    Duration.between(failures.since, clock.instant()).toSeconds());
            failures = null;
        }
    }

    synchronized Optional<Failures> failures() {
        return Optional.ofNullable(failures);
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
    }
}
