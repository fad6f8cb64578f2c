package io.touchline.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Jobs in the order in which they came, each done once.
 *
 * <p>A job that was taken stays until it is done: until then it can be taken again after a while, however it failed, and
 * only what the API answered to it twice in vain is given up. So an API that is away costs no job.
 */
final class SportsDbQueue {

    private static final int MOST_FAULTS = 2;

    private final Duration retryAfter;
    private final Clock clock;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Map<String, SportsDbJob> done = new LinkedHashMap<>();

    private static final class Waiting {
        private final SportsDbJob job;
        private Instant notBefore = Instant.MIN;
        private int faults;

        private Waiting(SportsDbJob job) {
            this.job = job;
        }
    }

    SportsDbQueue(Duration retryAfter, Clock clock) {
        this.retryAfter = retryAfter;
        this.clock = clock;
    }

    /** Forgets everything and begins with these. */
    void begin(Collection<SportsDbJob> jobs, Collection<SportsDbJob> alreadyDone) {
        waiting.clear();
        done.clear();
        alreadyDone.forEach(job -> done.put(job.name(), job));
        add(jobs);
    }

    /**
     * Has all known jobs of a route wait to be taken, also those that are done.
     *
     * @return how many
     */
    int again(String route) {
        List<SportsDbJob> all = Stream.concat(waiting(route), done(route)).toList();
        for (SportsDbJob job : all) {
            done.remove(job.name());
            waiting.put(job.name(), new Waiting(job));
        }
        return all.size();
    }

    /** When the next job of a route can be taken, which may have been possible for long; empty if it has none. */
    Optional<Instant> nextOf(String route) {
        return waiting.values().stream()
                .filter(each -> each.job.route().equals(route))
                .map(each -> each.notBefore)
                .min(Comparator.naturalOrder());
    }

    /** How many jobs of a route wait. */
    int waitingOf(String route) {
        return (int) waiting(route).count();
    }

    private Stream<SportsDbJob> waiting(String route) {
        return waiting.values().stream().map(each -> each.job).filter(job -> job.route()
                .equals(route));
    }

    private Stream<SportsDbJob> done(String route) {
        return done.values().stream().filter(job -> job.route().equals(route));
    }

    /** Adds those that are neither waiting nor done. */
    void add(Collection<SportsDbJob> jobs) {
        for (SportsDbJob job : jobs) {
            if (!done.containsKey(job.name())) {
                waiting.putIfAbsent(job.name(), new Waiting(job));
            }
        }
    }

    /** The next job of a route, if one can be taken. Nobody else gets it for a while. */
    Optional<SportsDbJob> peek(String route) {
        Instant now = clock.instant();
        return waiting.values().stream()
                .filter(each -> each.job.route().equals(route) && !each.notBefore.isAfter(now))
                .map(each -> each.job)
                .findFirst();
    }

    void taken(SportsDbJob job) {
        Waiting each = waiting.get(job.name());
        if (each != null) {
            each.notBefore = clock.instant().plus(retryAfter);
        }
    }

    void done(SportsDbJob job) {
        waiting.remove(job.name());
        done.put(job.name(), job);
    }

    /** @return whether it is given up */
    boolean failed(SportsDbJob job) {
        Waiting each = waiting.get(job.name());
        if (each == null || ++each.faults < MOST_FAULTS) {
            return false;
        }
        done(job);
        return true;
    }

    List<SportsDbJob> waiting() {
        return waiting.values().stream().map(each -> each.job).toList();
    }

    Collection<SportsDbJob> done() {
        return done.values();
    }
}
