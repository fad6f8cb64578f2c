package io.touchline.routes;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The route files of a folder: {@code *.camel.yaml} and {@code *.camel.xml}, at any depth. */
final class RouteFiles {

    private final Path folder;

    RouteFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The files, those with configurations and templates first, since the others refer to them.
     *
     * @throws RouteFileException when there is no such folder, or no route file in it
     */
    List<Path> find() {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> found = files.filter(RouteFiles::isRouteFile)
                    .sorted(Comparator.comparing(this::isReferredTo)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            if (found.isEmpty()) {
                throw new RouteFileException(
                        folder + ": there is no route file (*.camel.yaml, *.camel.xml) in it", null);
            }
            return found;
        } catch (IOException e) {
            throw new RouteFileException(folder + ": cannot be read (touchline.routes): " + e.getMessage(), e);
        }
    }

    private static boolean isRouteFile(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".camel.yaml") || name.endsWith(".camel.xml")) && Files.isRegularFile(file);
    }

    private boolean isReferredTo(Path file) {
        Path below = folder.relativize(file);
        return below.getNameCount() == 1 || below.startsWith("templates");
    }
}
