package io.touchline.routetest;

import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutesLoader;
import org.apache.camel.support.PluginHelper;

/**
 * Which file holds which route, so that a test loads no more than it needs: its routes, those that other routes call, and
 * the files of templates and configurations.
 */
final class RouteIndex {

    private final Map<String, SourceFile> fileOf = new LinkedHashMap<>();
    private final List<SourceFile> shared = new ArrayList<>();
    private final List<SourceFile> all;
    private final List<String> calledByOthers = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /** Reads all files without compiling them. One that is being written, or is wrong, is no concern of the others. */
    RouteIndex(RouteSet set) {
        all = set.routes();
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.disableJMX();
        camel.build();
        RoutesLoader loader = PluginHelper.getRoutesLoader(camel);
        for (SourceFile file : all) {
            int known = camel.getRouteDefinitions().size();
            int others = definitions(camel);
            try {
                loader.loadRoutes(file.resource());
            } catch (Exception e) {
                unreadable.add(file + ": " + Reason.of(e));
                continue;
            }
            List<RouteDefinition> routes = camel.getRouteDefinitions()
                    .subList(known, camel.getRouteDefinitions().size());
            routes.forEach(route -> add(route, file));
            if (routes.isEmpty()
                    || definitions(camel) > others
                    || routes.stream().anyMatch(RouteIndex::isCalled)) {
                shared.add(file);
            }
        }
        camel.stop();
    }

    /** The ids of all routes that begin by themselves. */
    List<String> routeIds() {
        return fileOf.keySet().stream()
                .filter(id -> !calledByOthers.contains(id))
                .toList();
    }

    /** The files that Camel cannot make sense of, and why. */
    List<String> unreadable() {
        return unreadable;
    }

    Set<String> allIds() {
        return fileOf.keySet();
    }

    /** The file that holds the route; null if none does. */
    SourceFile fileOf(String routeId) {
        return fileOf.get(routeId);
    }

    /** The ids of all routes that other routes call. */
    List<String> calledByOthers() {
        return calledByOthers;
    }

    /** What has to be loaded for the routes, in the order in which it has to be. */
    List<SourceFile> filesFor(Set<String> routeIds) {
        Set<SourceFile> own = routeIds.stream().map(fileOf::get).collect(Collectors.toSet());
        return all.stream()
                .filter(file -> shared.contains(file) || own.contains(file))
                .toList();
    }

    private void add(RouteDefinition route, SourceFile file) {
        fileOf.put(route.getRouteId(), file);
        if (isCalled(route)) {
            calledByOthers.add(route.getRouteId());
        }
    }

    private static int definitions(DefaultCamelContext camel) {
        return camel.getRouteTemplateDefinitions().size()
                + camel.getRouteConfigurationDefinitions().size();
    }

    private static boolean isCalled(RouteDefinition route) {
        String uri = String.valueOf(route.getInput().getEndpointUri());
        return uri.startsWith("direct:") || uri.startsWith("seda:");
    }
}
