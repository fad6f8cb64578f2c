package io.touchline.routes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;

/** Finds out what Camel makes of a set, without running any of it. */
public final class RouteCompiler {

    private final ScratchContexts contexts;

    /** Compiles in contexts of that kind. */
    public RouteCompiler(ScratchContexts contexts) {
        this.contexts = contexts;
    }

    /** Compiles all files: endpoints, options, beans, expressions, placeholders, templates. */
    public Compilation compile(RouteSet set) {
        CamelContext scratch = contexts.create();
        try {
            return compile(set, scratch);
        } finally {
            scratch.stop();
        }
    }

    private static Compilation compile(RouteSet set, CamelContext scratch) {
        RouteLoader loader = new RouteLoader(scratch);
        Model model = scratch.getCamelContextExtension().getContextPlugin(Model.class);
        Map<String, SourceFile> files = new HashMap<>();
        Map<SourceFile, Exception> failures = new LinkedHashMap<>();
        for (SourceFile file : set.routes()) {
            tryTo(() -> loader.loadShared(file), file, failures);
        }
        for (SourceFile file : set.routes()) {
            tryTo(() -> loader.loadRoutes(file, id -> RouteLoader.isFirst(id, file, files)), file, failures);
        }
        Map<String, Compilation.CompiledRoute> routes = new TreeMap<>();
        if (failures.isEmpty()) {
            DefinitionText texts = new DefinitionText(scratch, model);
            files.forEach((id, file) ->
                    routes.put(id, new Compilation.CompiledRoute(id, file, texts.of(model.getRouteDefinition(id)))));
        }
        return new Compilation(
                routes,
                failures.entrySet().stream()
                        .map(failure -> new Compilation.Failure(failure.getKey(), failure.getValue()))
                        .toList());
    }

    private interface Loading {
        void run() throws Exception;
    }

    private static void tryTo(Loading loading, SourceFile file, Map<SourceFile, Exception> failures) {
        try {
            loading.run();
        } catch (Exception e) {
            failures.putIfAbsent(file, e);
        } catch (StackOverflowError e) {
            failures.putIfAbsent(file, new RouteFileException(file + ": nested too deeply to be read", e));
        }
    }
}
