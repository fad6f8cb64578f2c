package io.touchline.cli;

import io.touchline.routetest.Coverage;
import io.touchline.routetest.RouteTests;
import io.touchline.routetest.TestResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells people how their tests went. */
final class TestReport {

    private final PrintWriter out;
    private Path lastFile;

    TestReport(PrintWriter out) {
        this.out = out;
    }

    /** A line for the test, and more if it failed. */
    void tell(TestResult result) {
        if (!result.file().path().equals(lastFile)) {
            lastFile = result.file().path();
            out.println(lastFile);
        }
        out.printf(
                Locale.ROOT,
                "  %-6s %5d ms  %s%n",
                result.isPassed() ? "ok" : "FAILED",
                result.time().toMillis(),
                result.test().name());
        if (!result.isPassed()) {
            result.explanation().lines().forEach(line -> out.println("      " + line));
        }
        out.flush();
    }

    void tellUntested(List<String> routeIds, RouteTests tests) {
        for (String id : routeIds) {
            out.println("note: the route " + id + " has no tests (" + tests.fileOf(id) + ")");
        }
    }

    void tellUnreadable(List<String> files) {
        files.forEach(file -> out.println("note: this route file cannot be read, so nothing in it is known: " + file));
    }

    /** What was reached, and where what was not is written. */
    void tell(Coverage coverage) {
        out.println("steps reached:");
        coverage.routes().forEach(share -> tell(share, "route"));
        if (!coverage.sharedFiles().isEmpty()) {
            out.println("over all routes that use them:");
        }
        coverage.sharedFiles().forEach(share -> tell(share, "file"));
    }

    void sum(List<TestResult> results, long nanos) {
        long failed = results.stream().filter(each -> !each.isPassed()).count();
        out.printf(
                Locale.ROOT,
                "%s, %s, in %.1f s%n",
                results.size() == 1 ? "1 test" : results.size() + " tests",
                results.isEmpty() ? "none to run" : failed == 0 ? "all passed" : failed + " FAILED",
                nanos / 1e9);
    }

    private void tell(Coverage.Share share, String kind) {
        out.printf(
                Locale.ROOT,
                "  %3d %%  %d of %d  %s %s%n",
                share.percent(),
                share.reached(),
                share.of(),
                kind,
                share.name());
        share.notReached()
                .forEach(step ->
                        out.println("         not reached: " + step.file() + ":" + step.line() + " " + step.id()));
    }
}
