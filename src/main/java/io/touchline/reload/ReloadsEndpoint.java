package io.touchline.reload;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/reloads}: what runs, and what became of the last 20 edits, newest first. */
@Endpoint(id = "reloads")
final class ReloadsEndpoint {

    private final ReloadHistory history;
    private final Reloader reloader;

    ReloadsEndpoint(ReloadHistory history, Reloader reloader) {
        this.history = history;
        this.reloader = reloader;
    }

    /**
     * What is shown.
     *
     * @param routes ids of those that run
     */
    record Shown(Instant lastGood, Set<String> routes, List<Edit> reloads) {}

    /**
     * One reload.
     *
     * @param said the line in the log
     * @param added ids of routes; so are changed and removed
     * @param differences by file, as {@code diff -u} shows them
     */
    record Edit(
            Instant at,
            long tookMillis,
            Outcome.Result result,
            String said,
            List<String> added,
            List<String> changed,
            List<String> removed,
            List<String> findings,
            Map<Path, String> differences) {

        static Edit of(Outcome outcome) {
            return new Edit(
                    outcome.at(),
                    outcome.took().toMillis(),
                    outcome.result(),
                    outcome.line(),
                    outcome.changes().added(),
                    outcome.changes().changed(),
                    outcome.changes().removed(),
                    outcome.findings().stream().map(Object::toString).toList(),
                    outcome.differences());
        }
    }

    /** Everything. */
    @ReadOperation
    public Shown reloads() {
        return new Shown(
                history.lastGood(),
                reloader.running(),
                history.newestFirst().stream().map(Edit::of).toList());
    }
}
