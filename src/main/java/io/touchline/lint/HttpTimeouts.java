package io.touchline.lint;

import java.util.List;
import java.util.Set;

/**
 * A server that does not answer must not hold a route for ever.
 *
 * <p>The service gives every HTTP call a time-out by default (football-data.connect-timeout, football-data.answer-timeout),
 * so a route need not name one. One that it does name is in milliseconds, without a unit: Camel's HTTP endpoint takes
 * nothing else. 0 and less mean for ever.
 */
final class HttpTimeouts implements Rule {

    private static final Set<String> HTTP = Set.of("http", "https");
    private static final List<String> TIMEOUTS =
            List.of("connectTimeout", "responseTimeout", "connectionRequestTimeout", "soTimeout");
    private static final long LONGEST = 300_000;

    @Override
    public String name() {
        return "http-timeout";
    }

    @Override
    public String asks() {
        return "a time-out of an HTTP call is 1 to 300000 ms";
    }

    @Override
    public void check(Project project, Report report) {
        for (Flow flow : project.flows()) {
            flow.endpoints()
                    .filter(endpoint -> HTTP.contains(endpoint.scheme()))
                    .flatMap(endpoint -> endpoint.options().stream())
                    .filter(option -> TIMEOUTS.contains(option.name()) && !option.isOpen())
                    .filter(option -> !isSensible(option.value()))
                    .forEach(option -> report.error(
                            name(),
                            option.valueAt(),
                            "'" + option.value() + "' is no sensible " + option.name(),
                            "write milliseconds without a unit, 1 to " + LONGEST
                                    + ", or leave it out: the service has a default"));
        }
    }

    private static boolean isSensible(String value) {
        return value.matches("\\d{1,9}") && Long.parseLong(value) > 0 && Long.parseLong(value) <= LONGEST;
    }
}
