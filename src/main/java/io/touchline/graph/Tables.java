package io.touchline.graph;

import io.touchline.routes.RouteFileException;
import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;

/** Which tables the statements that routes name write and read. */
final class Tables {

    private final CamelContext context;
    private final RouteSet set;
    private final Views views;

    Tables(CamelContext context, RouteSet set, Views views) {
        this.context = context;
        this.set = set;
        this.views = views;
    }

    /**
     * What the steps of a route that writes batches do.
     *
     * @param file SQL file
     * @throws RouteFileException when it is not among the statements, and cannot be read either
     */
    void ofStatement(String file, Node route, Draft draft) {
        SqlTables.in(content("file:" + file, route)).written().forEach(name -> draft.writes(route, table(name)));
    }

    /**
     * What an {@code sql:} endpoint does.
     *
     * @param query the statement, or {@code file:} or {@code classpath:} and where it is
     */
    void ofQuery(String query, Node route, Draft draft) {
        String sql = query.matches("(?s)(file|classpath|resource):.*")
                ? content(query.replaceFirst("^resource:", ""), route)
                : query;
        SqlTables tables = SqlTables.in(sql);
        tables.written().forEach(name -> {
            draft.writes(route, table(name));
            views.sourcesOf(name).forEach(source -> draft.reads(route, table(source)));
        });
        views.behind(tables.read()).stream()
                .filter(name -> !tables.written().contains(name))
                .forEach(name -> draft.reads(route, table(name)));
    }

    private static Node table(String name) {
        return Node.of(Node.Kind.TABLE, name);
    }

    private String content(String location, Node route) {
        Optional<SourceFile> known = location.startsWith("file:")
                ? set.file(Path.of(location.substring("file:".length())))
                : Optional.empty();
        if (known.isPresent()) {
            return known.get().text();
        }
        try (InputStream stream = ResourceHelper.resolveMandatoryResourceAsInputStream(context, location)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RouteFileException(
                    route.file() + ": the SQL file " + location.replaceFirst("^file:", "") + " cannot be read", e);
        }
    }
}
