package io.touchline.routes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All files that say together what flows where, as they were at one moment. Two sets are equal when all their files are.
 *
 * @param routes route files, by path
 * @param statements SQL files that store routes name, by path
 * @param schemas contracts, by path
 */
public record RouteSet(List<SourceFile> routes, List<SourceFile> statements, List<SourceFile> schemas) {

    /** Copies the lists. */
    public RouteSet {
        routes = List.copyOf(routes);
        statements = List.copyOf(statements);
        schemas = List.copyOf(schemas);
    }

    /** All files. */
    public Stream<SourceFile> files() {
        return Stream.of(routes, statements, schemas).flatMap(List::stream);
    }

    /** The file of that path, however the path is written. */
    public Optional<SourceFile> file(Path path) {
        Path wanted = path.toAbsolutePath().normalize();
        return files().filter(file -> file.path().toAbsolutePath().normalize().equals(wanted))
                .findFirst();
    }
}
