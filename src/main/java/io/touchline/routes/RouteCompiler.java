package io.touchline.routes;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RoutesLoader;
import org.apache.camel.support.PluginHelper;

/** Finds out whether Camel can make routes of a set, without running any. */
public final class RouteCompiler {

    private final ScratchContexts contexts;

    /** Compiles in contexts of that kind. */
    public RouteCompiler(ScratchContexts contexts) {
        this.contexts = contexts;
    }

    /**
     * A file that Camel cannot make routes of.
     *
     * @param reason as Camel threw it
     */
    public record Failure(SourceFile file, Exception reason) {}

    /**
     * Compiles all files: endpoints, options, beans, expressions, placeholders, templates.
     *
     * @return what failed, in the order of the files; a file is blamed for the first of its faults
     */
    public List<Failure> compile(RouteSet set) {
        List<Failure> failures = new ArrayList<>();
        CamelContext scratch = contexts.create();
        try {
            RoutesLoader loader = PluginHelper.getRoutesLoader(scratch);
            for (SourceFile file : set.routes()) {
                try {
                    loader.loadRoutes(file.resource());
                } catch (Exception e) {
                    failures.add(new Failure(file, e));
                }
            }
        } finally {
            scratch.stop();
        }
        return failures;
    }
}
