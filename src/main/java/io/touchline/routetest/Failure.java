package io.touchline.routetest;

import java.util.List;

/**
 * Something that did not come as a test expects.
 *
 * @param where {@code file:line:column} of the expectation
 * @param what in one line
 * @param details line by line: how it differs, and all that came
 */
public record Failure(String where, String what, List<String> details) {}
