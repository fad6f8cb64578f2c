package io.touchline.cli;

import io.touchline.routes.RouteFolders;
import io.touchline.routes.RouteSet;
import io.touchline.routetest.JunitXml;
import io.touchline.routetest.RouteTest;
import io.touchline.routetest.RouteTestFile;
import io.touchline.routetest.RouteTests;
import io.touchline.routetest.TestFiles;
import io.touchline.routetest.TestResult;
import io.touchline.settings.TouchlineSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Tests routes by what lies beside them.
 *
 * <p>Exit codes: 0 when all passed, 1 when something did not, 2 when the arguments cannot be meant.
 */
@Command(
        name = "test",
        description = {
            "Runs the tests that lie beside the routes, as poll-matches.test.yaml beside poll-matches.camel.yaml.",
            "Nothing outside is reached and nothing has to run: requests are answered by the test, what is sent to Kafka"
                    + " is looked at, and rows go to a PostgreSQL that is thrown away."
        },
        footer = {
            "A setting of config/application.yaml can be given as --name=value, too; variables of the environment do not"
                    + " count here."
        },
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    static final int PASSED = 0;
    static final int FAILED = 1;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Test files, route files or folders; without any, all tests below the folder of the routes.")
    private List<Path> paths = List.of();

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only the tests whose names hold this.")
    private String name;

    @Option(names = "--coverage", description = "Says which steps of the routes no test reached.")
    private boolean coverage;

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes the results as JUnit XML, too.")
    private Path junit;

    @Option(names = "--require-all", description = "Fails when a route has no tests.")
    private boolean requireAll;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return new ServiceSettings(spec.commandLine()).withRouteBeans(service -> {
            // What goes wrong in a route is in the test's result, if it was not just what the test wanted.
            QuietLog quiet = new QuietLog();
            try {
                return run(service);
            } finally {
                quiet.end();
            }
        });
    }

    private int run(ApplicationContext service) {
        long begin = System.nanoTime();
        Path folder = Binder.get(service.getEnvironment())
                .bindOrCreate("touchline", TouchlineSettings.class)
                .routes();
        RouteSet routes = new RouteFolders(folder, Path.of("config")).read();
        boolean isAll = paths.isEmpty();
        List<RouteTestFile> files = new TestFiles(routes)
                .find(isAll ? List.of(folder) : paths).stream()
                        .map(RouteTestFile::read)
                        .toList();
        TestReport report = new TestReport(out());
        List<TestResult> results = new ArrayList<>();
        List<String> untested;
        try (RouteTests tests =
                new RouteTests(routes, new FreshBeans((ConfigurableEnvironment) service.getEnvironment()))) {
            for (Future<TestResult> each : start(files, tests)) {
                TestResult result = each.get();
                results.add(result);
                report.tell(result);
            }
            untested = isAll ? without(files, tests) : List.of();
            report.tellUntested(untested, tests);
            report.tellUnreadable(tests.unreadable());
            if (coverage) {
                report.tell(tests.coverage());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a test did not end: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        report.sum(results, System.nanoTime() - begin);
        if (junit != null) {
            new JunitXml(junit).write(results);
        }
        boolean passed = !results.isEmpty() && results.stream().allMatch(TestResult::isPassed);
        return passed && !(requireAll && !untested.isEmpty()) ? PASSED : FAILED;
    }

    /** Tests share nothing, so each processor takes one. */
    private List<Future<TestResult>> start(List<RouteTestFile> files, RouteTests tests) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<TestResult>> started = new ArrayList<>();
        List<RouteTest> wanted = files.stream()
                .flatMap(file -> file.tests().stream())
                .filter(this::isWanted)
                .toList();
        threads.execute(() -> tests.prepareFor(wanted));
        for (RouteTestFile file : files) {
            file.tests().stream()
                    .filter(wanted::contains)
                    .forEach(test -> started.add(threads.submit(() -> tests.run(file, test))));
        }
        threads.shutdown();
        return started;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private boolean isWanted(RouteTest test) {
        return test.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static List<String> without(List<RouteTestFile> files, RouteTests tests) {
        List<String> tested = files.stream().map(RouteTestFile::routeId).toList();
        return tests.routeIds().stream().filter(id -> !tested.contains(id)).toList();
    }
}
