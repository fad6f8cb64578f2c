package io.touchline.graph;

import io.touchline.routes.RouteSet;
import io.touchline.routes.ScratchContexts;
import io.touchline.routes.SourceFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutesLoader;
import org.apache.camel.support.PluginHelper;

/** Reads out of a set of route files what flows where. */
public final class FlowReader {

    private final ScratchContexts contexts;
    private final Views views;

    /** Compiles the routes in contexts of that kind, so that templates and placeholders mean what they mean there. */
    public FlowReader(ScratchContexts contexts, Views views) {
        this.contexts = contexts;
        this.views = views;
    }

    /**
     * Reads all routes.
     *
     * @throws FlowException for the first file that Camel cannot make routes of, or an SQL file that is named and missing
     */
    public FlowGraph read(RouteSet set) {
        CamelContext scratch = contexts.create();
        try {
            ModelCamelContext model = (ModelCamelContext) scratch;
            Map<String, SourceFile> files = load(model, set.routes());
            List<RouteDefinition> routes = model.getRouteDefinitions();
            Map<String, Node> nodes = new HashMap<>();
            routes.forEach(route -> nodes.put(
                    route.getRouteId(), Node.route(route.getRouteId(), slashed(files.get(route.getRouteId())))));
            Draft draft = new Draft();
            Entrances entrances = new Entrances(model, routes, nodes);
            Tables tables = new Tables(scratch, set, views);
            for (RouteDefinition route : routes) {
                try {
                    new RouteReader(model, route, nodes.get(route.getRouteId()), draft, entrances, tables).read();
                } catch (FlowException e) {
                    throw e;
                } catch (RuntimeException e) {
                    throw FlowException.of(files.get(route.getRouteId()), e);
                }
            }
            return draft.finished();
        } finally {
            scratch.stop();
        }
    }

    /** The file of each route, by id: a route that is made from a template does not know where it was asked for. */
    private static Map<String, SourceFile> load(ModelCamelContext scratch, List<SourceFile> sources) {
        RoutesLoader loader = PluginHelper.getRoutesLoader(scratch);
        Map<String, SourceFile> files = new HashMap<>();
        Set<RouteDefinition> before = Collections.newSetFromMap(new IdentityHashMap<>());
        for (SourceFile source : sources) {
            try {
                loader.loadRoutes(source.resource());
            } catch (Exception e) {
                throw FlowException.of(source, e);
            }
            for (RouteDefinition route : scratch.getRouteDefinitions()) {
                if (before.add(route)) {
                    files.put(route.getRouteId(), source);
                }
            }
        }
        return files;
    }

    private static String slashed(SourceFile file) {
        return file.path().toString().replace('\\', '/');
    }
}
