package io.touchline.reload;

import io.touchline.lint.Finding;
import io.touchline.lint.Linter;
import io.touchline.routes.Compilation;
import io.touchline.routes.LiveRoutes;
import io.touchline.routes.RouteCompiler;
import io.touchline.routes.RouteFileException;
import io.touchline.routes.RouteSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one set of files after the other into the running service, each only if nothing is wrong with it. */
public final class Reloader {

    private static final Logger log = LoggerFactory.getLogger(Reloader.class);

    private final RouteCompiler compiler;
    private final Linter linter;
    private final StatementFiles statements;
    private final ContractFiles contracts;
    private final LiveRoutes live;
    private final ReloadHistory history;
    private final Clock clock;

    private volatile RouteSet good;
    private volatile Compilation compiledGood;

    Reloader(
            RouteCompiler compiler,
            Linter linter,
            StatementFiles statements,
            ContractFiles contracts,
            LiveRoutes live,
            ReloadHistory history,
            Clock clock) {
        this.compiler = compiler;
        this.linter = linter;
        this.statements = statements;
        this.contracts = contracts;
        this.live = live;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Starts the routes of the first set.
     *
     * @throws RouteFileException when there is an error in it, or a route does not start
     */
    public synchronized void start(RouteSet first) {
        Compilation compiled = compiler.compile(first);
        List<Finding> findings = linter.check(first, compiled);
        List<Finding> errors = errors(findings);
        if (!errors.isEmpty()) {
            throw new RouteFileException(
                    errors.get(0)
                            + (errors.size() > 1 ? " (and " + (errors.size() - 1) + " more: touchline lint)" : ""),
                    null);
        }
        try {
            take(first, compiled);
        } catch (RouteFileException e) {
            throw new RouteFileException("a route does not start: " + e.getMessage(), e);
        }
        good = first;
        compiledGood = compiled;
        history.started(clock.instant());
        log.info(
                "{} routes run, from {} files",
                live.running().size(),
                first.routes().size());
        findings.forEach(warning -> log.warn("{}", warning));
    }

    /** Takes the next set over, or leaves everything as it is, and says so in the log and in the history. */
    synchronized void reload(RouteSet next) {
        boolean wasGood = history.newest().map(o -> o.result().isGood()).orElse(true);
        if (next.equals(good) && wasGood) {
            return;
        }
        Instant begin = clock.instant();
        Compilation compiled = compiler.compile(next);
        List<Finding> findings = new ArrayList<>(linter.check(next, compiled));
        findings.addAll(statements.faults(good, next));
        List<Finding> errors = errors(findings);
        if (!errors.isEmpty()) {
            conclude(begin, Outcome.Result.REJECTED, good, next, Changes.inFiles(good, next), errors, null);
            return;
        }
        RouteSet before = good;
        Changes changes = Changes.between(before, compiledGood, next, compiled);
        try {
            take(next, compiled);
        } catch (RouteFileException e) {
            conclude(begin, rollBack(e), before, next, changes, List.of(), e.getMessage());
            return;
        }
        good = next;
        compiledGood = compiled;
        conclude(begin, Outcome.Result.RELOADED, before, next, changes, findings, null);
    }

    /** Tries again to bring back what could not be brought back. */
    synchronized void repair() {
        boolean incomplete = history.newest()
                .filter(outcome -> outcome.result() == Outcome.Result.INCOMPLETE)
                .isPresent();
        if (incomplete) {
            try {
                take(good, compiledGood);
                notTaken(new RouteFileException("the last edit did not start; all others run again", null));
            } catch (RouteFileException e) {
                log.warn("Not all routes run: {}", e.getMessage());
            }
        }
    }

    /** Nothing was taken over, for that reason. */
    synchronized void notTaken(RuntimeException reason) {
        Outcome outcome = new Outcome(
                clock.instant(),
                Duration.ZERO,
                Outcome.Result.ROLLED_BACK,
                new Changes(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                reason instanceof RouteFileException ? reason.getMessage() : reason.toString(),
                Map.of());
        log.error("{}", outcome.line(), reason instanceof RouteFileException ? null : reason);
        history.add(outcome);
    }

    /** Ids of the routes that run. */
    Set<String> running() {
        return live.running();
    }

    private void take(RouteSet set, Compilation compiled) {
        statements.take(set);
        contracts.take(set);
        live.become(set, compiled);
    }

    private Outcome.Result rollBack(RouteFileException failure) {
        try {
            take(good, compiledGood);
            return Outcome.Result.ROLLED_BACK;
        } catch (RouteFileException e) {
            failure.addSuppressed(e);
            log.error("The routes that were running could not all be brought back", failure);
            return Outcome.Result.INCOMPLETE;
        }
    }

    private void conclude(
            Instant begin,
            Outcome.Result result,
            RouteSet before,
            RouteSet next,
            Changes changes,
            List<Finding> findings,
            String error) {
        Outcome outcome = new Outcome(
                clock.instant(),
                Duration.between(begin, clock.instant()),
                result,
                changes,
                findings,
                error,
                Differences.between(before, next, changes.files()));
        history.add(outcome);
        if (result.isGood()) {
            log.info("{}", outcome.line());
        } else {
            log.error("{}", outcome.line());
        }
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
