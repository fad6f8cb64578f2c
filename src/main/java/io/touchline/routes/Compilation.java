package io.touchline.routes;

import java.util.List;
import java.util.Map;

/**
 * What Camel made of a set of route files.
 *
 * @param routes by id; empty when there are failures
 * @param failures in the order of the files; a file is blamed for the first of its faults
 */
public record Compilation(Map<String, CompiledRoute> routes, List<Failure> failures) {

    /** Of nothing. */
    public static final Compilation NONE = new Compilation(Map.of(), List.of());

    /** Copies the list. */
    public Compilation {
        failures = List.copyOf(failures);
    }

    /**
     * A route that can run.
     *
     * @param file that it is written in; for a route from a template, the file that names the template
     * @param definition all that it consists of, its template and configuration included: a route with the same text need
     *     not be started anew
     */
    public record CompiledRoute(String id, SourceFile file, String definition) {}

    /**
     * A file that Camel cannot make routes of.
     *
     * @param reason as Camel threw it
     */
    public record Failure(SourceFile file, Exception reason) {}
}
