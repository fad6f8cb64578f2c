package io.touchline.routes;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RoutesLoader;
import org.apache.camel.support.PluginHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the route files into the running context. */
public final class RouteLoader {

    private static final Logger log = LoggerFactory.getLogger(RouteLoader.class);

    private final CamelContext camel;
    private final RouteFolders folders;

    RouteLoader(CamelContext camel, Path folder) {
        this.camel = camel;
        this.folders = new RouteFolders(folder, Path.of("config"));
    }

    /**
     * Loads and starts all routes, file by file.
     *
     * @throws RouteFileException for the first file that cannot be used; the message says which and why
     */
    public void load() {
        RoutesLoader loader = PluginHelper.getRoutesLoader(camel);
        List<SourceFile> found = folders.read().routes();
        for (SourceFile file : found) {
            try {
                loader.loadRoutes(file.resource());
            } catch (Exception e) {
                throw new RouteFileException(file + ": " + innermost(e), e);
            }
        }
        log.info("{} routes run, from {} files", camel.getRoutesSize(), found.size());
    }

    /** Camel wraps what went wrong several times; the innermost message names the option or the word. */
    private static String innermost(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        return String.valueOf(reason.getMessage()).replaceAll("\\s+", " ");
    }
}
