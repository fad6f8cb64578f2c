package io.touchline.routetest;

import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs tests of routes, each in a context of its own. What they share is a PostgreSQL, started when the first of them
 * needs it.
 */
public final class RouteTests implements AutoCloseable {

    private final BeanContexts beans;
    private final RouteIndex routes;
    private final ThrowAwayPostgres postgres;
    private final Coverage coverage = new Coverage();

    /**
     * @param routes all route files
     * @param beans the service's beans, as often as they are needed
     */
    public RouteTests(RouteSet routes, BeanContexts beans) {
        this.beans = beans;
        this.routes = new RouteIndex(routes);
        this.postgres = new ThrowAwayPostgres(beans);
    }

    /** Starts at once what the tests will need and what takes a while to start. */
    public void prepareFor(List<RouteTest> tests) {
        boolean database = tests.stream()
                .anyMatch(test -> !test.given().isEmpty()
                        || test.turns().stream()
                                .anyMatch(turn -> !turn.rows().isEmpty()
                                        || !turn.records().isEmpty()));
        if (database) {
            postgres.prepare();
        }
    }

    /** Runs a test. Whatever goes wrong is in its result. */
    public TestResult run(RouteTestFile file, RouteTest test) {
        long begin = System.nanoTime();
        List<Failure> failures = new ArrayList<>();
        try {
            requireSense(test);
            failures.addAll(play(test));
        } catch (TestFileException e) {
            failures.add(new Failure(test.place().toString(), e.getMessage(), List.of()));
        } catch (RuntimeException e) {
            failures.add(new Failure(test.place().toString(), "the test could not run: " + Reason.all(e), List.of()));
        }
        return new TestResult(file, test, Duration.ofNanos(System.nanoTime() - begin), failures);
    }

    /** The ids of the routes that begin by themselves, and so can have tests, in the order of their files. */
    public List<String> routeIds() {
        return routes.routeIds();
    }

    /**
     * The file of a route.
     *
     * @throws IllegalArgumentException when there is no such route
     */
    public SourceFile fileOf(String routeId) {
        SourceFile file = routes.fileOf(routeId);
        if (file == null) {
            throw new IllegalArgumentException("there is no route '" + routeId + "'");
        }
        return file;
    }

    /** The route files that cannot be read, each with the reason. */
    public List<String> unreadable() {
        return routes.unreadable();
    }

    /** The steps of all routes that were run so far, and those that were reached. */
    public Coverage coverage() {
        return coverage;
    }

    @Override
    public void close() {
        postgres.close();
    }

    private List<Failure> play(RouteTest test) {
        List<Failure> failures = new ArrayList<>();
        try (Stage stage = new Stage(test, routes, beans, new TestDatabase(postgres))) {
            for (Turn turn : test.turns()) {
                List<Failure> ofTurn = new Verdict(stage).of(turn, stage.play(turn));
                failures.addAll(ofTurn);
                if (!ofTurn.isEmpty()) {
                    break; // what comes after is only a consequence
                }
            }
            Set<String> ids = new LinkedHashSet<>(routes.calledByOthers());
            test.turns().forEach(turn -> ids.add(turn.routeId()));
            coverage.add(stage.coverage(ids));
        }
        return failures;
    }

    private void requireSense(RouteTest test) {
        for (Turn turn : test.turns()) {
            if (!routes.allIds().contains(turn.routeId())) {
                throw new TestFileException(
                        turn.place(),
                        "there is no route '" + turn.routeId() + "': "
                                + YamlValue.nearest(turn.routeId(), routes.allIds())
                                + routes.unreadable().stream()
                                        .map(each -> "; " + each)
                                        .collect(Collectors.joining()));
            }
        }
        for (RouteTest.Setting setting : test.settings()) {
            if (!beans.settingNames().contains(setting.name())) {
                throw new TestFileException(
                        setting.place(),
                        "there is no setting '" + setting.name() + "': "
                                + YamlValue.nearest(setting.name(), beans.settingNames()));
            }
        }
    }
}
