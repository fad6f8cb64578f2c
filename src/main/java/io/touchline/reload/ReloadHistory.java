package io.touchline.reload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
            counter(result); // a counter that is not there until something goes wrong cannot be watched
        }
        Gauge.builder("touchline.routes.last.good", this, history -> history.lastGood.getEpochSecond())
                .description("When the routes were last those of the files, since 1970")
                .baseUnit("seconds")
                .register(meters);
    }

    private Counter counter(Outcome.Result result) {
        return Counter.builder("touchline.routes.reloads")
                .description("Edits by what became of them")
                .tag("outcome", result.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** The service has started with routes that are those of the files. */
    void started(Instant at) {
        lastGood = at;
    }

    synchronized void add(Outcome outcome) {
        counter(outcome.result()).increment();
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
