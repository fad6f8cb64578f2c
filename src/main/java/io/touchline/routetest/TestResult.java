package io.touchline.routetest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a test.
 *
 * @param failures empty if it passed
 */
public record TestResult(RouteTestFile file, RouteTest test, Duration time, List<Failure> failures) {

    /** Whether everything came as expected. */
    public boolean isPassed() {
        return failures.isEmpty();
    }

    /** What went wrong, for people. */
    public String explanation() {
        List<String> lines = new ArrayList<>();
        for (Failure failure : failures) {
            lines.add(failure.where() + ": " + failure.what());
            failure.details().forEach(detail -> lines.add("    " + detail));
        }
        return lines.stream().collect(Collectors.joining(System.lineSeparator()));
    }
}
