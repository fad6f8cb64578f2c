package io.touchline.routes;

import io.touchline.routes.Compilation.CompiledRoute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;

/**
 * The routes of the running service, one set at a time. Routes that are the same in the next set are not touched.
 *
 * <p>For one caller at a time.
 */
public final class LiveRoutes {

    private final CamelContext camel;
    private final Model model;
    private final RouteLoader loader;
    /** Definitions of the routes that run, by id; read by others meanwhile. */
    private final Map<String, String> running = new ConcurrentSkipListMap<>();
    /** What the files that are loaded gave the routes to refer to. */
    private final Map<SourceFile, Shared> shared = new HashMap<>();

    private record Shared(List<RouteTemplateDefinition> templates, List<RouteConfigurationDefinition> configurations) {}

    /** Routes of that context, which has none yet. */
    public LiveRoutes(CamelContext camel) {
        this.camel = camel;
        this.model = camel.getCamelContextExtension().getContextPlugin(Model.class);
        this.loader = new RouteLoader(camel);
    }

    /** Ids of the routes that run as the last set says, in order. */
    public SortedSet<String> running() {
        return new TreeSet<>(running.keySet());
    }

    /**
     * Makes the routes those of the set: stops what is gone or has changed, starts what is new or has changed.
     *
     * @param compiled of that set, without failures
     * @throws RouteFileException when a route cannot be stopped or started; those that are the same before and after run
     *     on. Calling again, with this set or another, mends what is half done
     */
    public void become(RouteSet set, Compilation compiled) {
        removeUnless(compiled.routes()::containsKey);
        replaceShared(set);
        try {
            exchange(set, compiled);
        } catch (RouteFileException e) {
            // Two routes may have swapped what only one can have, such as a direct name: first all have to let go of
            // it.
            removeUnless(id -> runs(compiled.routes().get(id)));
            exchange(set, compiled);
        }
    }

    /** File by file, so that no route stands still longer than its own exchange takes. */
    private void exchange(RouteSet set, Compilation compiled) {
        Map<Path, List<CompiledRoute>> missing = compiled.routes().values().stream()
                .filter(route -> !runs(route))
                .collect(Collectors.groupingBy(route -> route.file().path()));
        for (SourceFile file : set.routes()) {
            List<CompiledRoute> wanted = missing.getOrDefault(file.path(), List.of());
            if (!wanted.isEmpty()) {
                Set<String> ids = wanted.stream().map(CompiledRoute::id).collect(Collectors.toSet());
                removeUnless(id -> !ids.contains(id));
                load(file, ids);
                wanted.forEach(route -> running.put(route.id(), route.definition()));
            }
        }
    }

    private boolean runs(CompiledRoute route) {
        return route != null && route.definition().equals(running.get(route.id()));
    }

    private void removeUnless(Predicate<String> stays) {
        ids().stream().filter(id -> !stays.test(id)).forEach(this::remove);
    }

    /** All that the context knows, half-made routes included. */
    private Set<String> ids() {
        Set<String> ids = new HashSet<>(running.keySet());
        model.getRouteDefinitions().forEach(route -> ids.add(route.getRouteId()));
        return ids;
    }

    private void load(SourceFile file, Set<String> wanted) {
        try {
            loader.loadRoutes(file, wanted::contains);
        } catch (Exception e) {
            throw RouteFileException.of(file, e);
        }
    }

    private void remove(String id) {
        running.remove(id);
        try {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
            RouteDefinition left = model.getRouteDefinition(id);
            if (left != null) {
                model.removeRouteDefinition(left);
            }
        } catch (Exception e) {
            throw new RouteFileException("the route '" + id + "' cannot be stopped: " + e.getMessage(), e);
        }
    }

    /** Takes back what files gave that are no longer the same, then loads what the new ones give. */
    private void replaceShared(RouteSet set) {
        for (SourceFile file : List.copyOf(shared.keySet())) {
            if (!set.routes().contains(file)) {
                forget(shared.remove(file), file);
            }
        }
        for (SourceFile file : set.routes()) {
            if (!shared.containsKey(file)) {
                List<RouteTemplateDefinition> templates = List.copyOf(model.getRouteTemplateDefinitions());
                List<RouteConfigurationDefinition> configurations =
                        List.copyOf(model.getRouteConfigurationDefinitions());
                try {
                    loader.loadShared(file);
                } catch (Exception e) {
                    throw RouteFileException.of(file, e);
                } finally {
                    shared.put(
                            file,
                            new Shared(
                                    added(templates, model.getRouteTemplateDefinitions()),
                                    added(configurations, model.getRouteConfigurationDefinitions())));
                }
            }
        }
    }

    private void forget(Shared old, SourceFile file) {
        try {
            model.removeRouteTemplateDefinitions(old.templates());
            for (RouteConfigurationDefinition configuration : old.configurations()) {
                model.removeRouteConfiguration(configuration);
            }
        } catch (Exception e) {
            throw RouteFileException.of(file, e);
        }
    }

    private static <T> List<T> added(List<T> before, List<T> after) {
        List<T> added = new ArrayList<>(after);
        added.removeAll(before);
        return added;
    }
}
