package io.touchline.graph;

import io.touchline.routes.RouteFileException;
import io.touchline.routes.RouteLoader;
import io.touchline.routes.RouteSet;
import io.touchline.routes.ScratchContexts;
import io.touchline.routes.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;

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
     * @throws RouteFileException for the first file that Camel cannot make routes of, or an SQL file that is missing
     */
    public FlowGraph read(RouteSet set) {
        CamelContext scratch = contexts.create();
        try {
            ModelCamelContext model = (ModelCamelContext) scratch;
            Map<String, SourceFile> files = new RouteLoader(scratch).load(set);
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
                } catch (RuntimeException e) {
                    throw RouteFileException.of(files.get(route.getRouteId()), e);
                }
            }
            return draft.finished();
        } finally {
            scratch.stop();
        }
    }

    private static String slashed(SourceFile file) {
        return file.path().toString().replace('\\', '/');
    }
}
