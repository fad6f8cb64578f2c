package io.touchline.lint;

import io.touchline.routes.Compilation;
import io.touchline.routes.RouteCompiler;
import io.touchline.routes.RouteSet;
import io.touchline.routes.ScratchContexts;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Checks a set of route files and what they refer to. */
public final class Linter {

    private final RouteCompiler compiler;

    /**
     * @param service where the beans and settings come from that routes may name; only those beans are made
     */
    public Linter(ApplicationContext service) {
        this.compiler = new RouteCompiler(new ScratchContexts(service));
    }

    /**
     * Checks everything.
     *
     * @return what is wrong, by file and line; empty if nothing is
     */
    public List<Finding> check(RouteSet set) {
        return check(set, compiler.compile(set));
    }

    /** The same for a set that has been compiled already. */
    public List<Finding> check(RouteSet set, Compilation compiled) {
        return compiled.failures().stream()
                .map(failure -> new Finding(
                        failure.file().path(),
                        1,
                        1,
                        Finding.Severity.ERROR,
                        "compiles",
                        failure.reason().getMessage(),
                        ""))
                .toList();
    }
}
