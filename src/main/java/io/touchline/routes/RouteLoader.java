package io.touchline.routes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteBuilderLifecycleStrategy;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.TemplatedRouteDefinition;
import org.apache.camel.support.PluginHelper;

/**
 * Loads parts of route files into a context.
 *
 * <p>First what routes refer to, from all files, and then the routes, so that it does not matter which file comes first.
 */
public final class RouteLoader {

    private final CamelContext camel;

    /** Loads into that context. */
    public RouteLoader(CamelContext camel) {
        this.camel = camel;
    }

    /**
     * Loads all routes of a set into a context that has none.
     *
     * @return the file of each route, by its id: a route from a template does not know by itself where it was asked for
     * @throws RouteFileException for the first file that cannot be used
     */
    public Map<String, SourceFile> load(RouteSet set) {
        Map<String, SourceFile> files = new TreeMap<>();
        for (SourceFile file : set.routes()) {
            try {
                loadShared(file);
            } catch (Exception e) {
                throw RouteFileException.of(file, e);
            }
        }
        for (SourceFile file : set.routes()) {
            try {
                loadRoutes(file, id -> isFirst(id, file, files));
            } catch (Exception e) {
                throw RouteFileException.of(file, e);
            }
        }
        return files;
    }

    /** Camel would let a second route of the same id silently take the place of the first. */
    static boolean isFirst(String id, SourceFile file, Map<String, SourceFile> files) {
        SourceFile other = files.putIfAbsent(id, file);
        if (other != null) {
            throw new RouteFileException(file + ": the route id '" + id + "' is in use already, in " + other, null);
        }
        return true;
    }

    /** Loads what routes may refer to: templates, configurations, beans. */
    void loadShared(SourceFile file) throws Exception {
        for (RouteBuilder builder : parse(file)) {
            builder.addLifecycleInterceptor(new Leave(id -> false, true));
            camel.addRoutes(builder);
        }
    }

    /**
     * Loads those routes whose ids are wanted, and starts them if the context starts routes.
     *
     * @throws RouteFileException for a route without an id
     */
    void loadRoutes(SourceFile file, Predicate<String> wanted) throws Exception {
        for (RouteBuilder builder : parse(file)) {
            builder.addLifecycleInterceptor(new Leave(id -> wanted.test(named(id, file)), false));
            camel.addRoutes(new WithoutConfigurations(builder));
            camel.addTemplatedRoutes(builder);
        }
    }

    private List<RouteBuilder> parse(SourceFile file) throws Exception {
        Collection<RoutesBuilder> builders = PluginHelper.getRoutesLoader(camel).findRoutesBuilders(file.resource());
        return builders.stream().map(RouteBuilder.class::cast).toList();
    }

    private static String named(String id, SourceFile file) {
        if (id == null) {
            throw new RouteFileException(
                    file + ": a route without an id: give it the file's name, '" + file.routeId() + "'", null);
        }
        return id;
    }

    /** Takes out of a file what is not to be loaded, between its reading and its loading. */
    private record Leave(Predicate<String> routes, boolean shared) implements RouteBuilderLifecycleStrategy {

        @Override
        public void afterConfigure(RouteBuilder builder) {
            List<RouteDefinition> plain = builder.getRouteCollection().getRoutes();
            plain.removeIf(route -> !routes.test(route.getRouteId()));
            List<TemplatedRouteDefinition> templated =
                    builder.getTemplatedRouteCollection().getTemplatedRoutes();
            templated.removeIf(route -> !routes.test(route.getRouteId()));
            if (!shared) {
                builder.getRouteTemplateCollection().getRouteTemplates().clear();
                builder.getBeans().clear();
            }
        }
    }

    /** Hides from Camel that the file may hold route configurations as well, which are there already. */
    private record WithoutConfigurations(RoutesBuilder file) implements RoutesBuilder {

        @Override
        public void addRoutesToCamelContext(CamelContext context) throws Exception {
            file.addRoutesToCamelContext(context);
        }

        @Override
        public void addTemplatedRoutesToCamelContext(CamelContext context) throws Exception {
            file.addTemplatedRoutesToCamelContext(context);
        }

        @Override
        public Set<String> updateRoutesToCamelContext(CamelContext context) throws Exception {
            return file.updateRoutesToCamelContext(context);
        }
    }
}
