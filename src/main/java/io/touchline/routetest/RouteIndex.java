package io.touchline.routetest;

import io.touchline.contract.Contracts;
import io.touchline.routes.RouteLoader;
import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;

/**
 * Which file holds which route, so that a test loads no more than it needs: its routes, those that other routes call, and
 * the files of templates and configurations.
 */
final class RouteIndex {

    private final Map<String, SourceFile> fileOf = new LinkedHashMap<>();
    /** Those that other files refer to. */
    private final Set<SourceFile> shared = new LinkedHashSet<>();

    private final List<SourceFile> all;
    private final List<SourceFile> schemas;
    private final List<String> calledByOthers = new ArrayList<>();
    private final Map<SourceFile, String> unreadable = new LinkedHashMap<>();

    /** Reads all files without compiling them. One that is being written, or is wrong, is no concern of the others. */
    RouteIndex(RouteSet set) {
        all = set.routes();
        schemas = set.schemas();
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.disableJMX();
        camel.build();
        RouteLoader loader = new RouteLoader(camel);
        for (SourceFile file : all) {
            int known = definitions(camel);
            read(file, () -> loader.loadShared(file));
            if (definitions(camel) > known) {
                shared.add(file);
            }
        }
        for (SourceFile file : all) {
            int known = camel.getRouteDefinitions().size();
            read(file, () -> loader.loadRoutes(file, id -> true));
            List<RouteDefinition> routes = camel.getRouteDefinitions()
                    .subList(known, camel.getRouteDefinitions().size());
            routes.forEach(route -> add(route, file));
            if (routes.isEmpty()) {
                shared.add(file);
            }
        }
        shared.removeAll(unreadable.keySet());
        camel.stop();
    }

    /**
     * The contracts, as the service has them.
     *
     * @throws IllegalArgumentException when one is none
     */
    Contracts contracts(boolean strict) {
        Contracts contracts = new Contracts(strict);
        contracts.replace(schemas.stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text)));
        return contracts;
    }

    /** The ids of all routes that begin by themselves. */
    List<String> routeIds() {
        return fileOf.keySet().stream()
                .filter(id -> !calledByOthers.contains(id))
                .toList();
    }

    /** The files that Camel cannot make sense of, and why. */
    List<String> unreadable() {
        return unreadable.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
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

    /** The files that hold the routes, or what these refer to. */
    List<SourceFile> filesFor(Set<String> routeIds) {
        Set<SourceFile> own = routeIds.stream().map(fileOf::get).collect(Collectors.toSet());
        return all.stream()
                .filter(file -> shared.contains(file) || own.contains(file))
                .toList();
    }

    private void read(SourceFile file, Loading loading) {
        try {
            loading.run();
        } catch (Exception e) {
            unreadable.putIfAbsent(file, Reason.of(e));
        }
    }

    private interface Loading {
        void run() throws Exception;
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
