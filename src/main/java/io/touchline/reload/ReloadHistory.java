package io.touchline.reload;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The last reloads, newest first, and their numbers as metrics. */
final class ReloadHistory {

    private static final int MOST = 20;

    private final MeterRegistry meters;
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private volatile Instant lastGood = Instant.EPOCH;

    ReloadHistory(MeterRegistry meters) {
        this.meters = meters;
        for (Outcome.Result result : Outcome.Result.values()) {
            timer(result); // a counter that is not there until something goes wrong cannot be watched
        }
        Gauge.builder("touchline.routes.last.good", this, history -> history.lastGood.getEpochSecond())
                .description("When the routes were last those of the files, in seconds since 1970")
                .register(meters);
    }

    private Timer timer(Outcome.Result result) {
        return Timer.builder("touchline.routes.reloads")
                .description("Reloads by outcome, and how long they took from the quiet moment on")
                .tag("outcome", result.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** The service has started with routes that are those of the files. */
    void started(Instant at) {
        lastGood = at;
    }

    synchronized void add(Outcome outcome) {
        timer(outcome.result()).record(outcome.took());
        if (outcome.result().isGood()) {
            lastGood = outcome.at();
        }
        outcomes.addFirst(outcome);
        if (outcomes.size() > MOST) {
            outcomes.removeLast();
        }
    }

    synchronized List<Outcome> newestFirst() {
        return List.copyOf(outcomes);
    }

    synchronized Optional<Outcome> newest() {
        return Optional.ofNullable(outcomes.peekFirst());
    }

    /** When the routes were last those of the files. */
    Instant lastGood() {
        return lastGood;
    }
}
