package io.touchline.routetest;

import io.touchline.routes.RouteFolders;
import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds test files: by their own names, by the routes that they are for, or all of a folder. */
public final class TestFiles {

    private final RouteSet routes;

    /** @param routes all route files */
    public TestFiles(RouteSet routes) {
        this.routes = routes;
    }

    /**
     * The files that a user names so, each once.
     *
     * @param names test files, route files, or folders
     * @throws TestFileException when one is none of these, or a route has no tests
     */
    public List<Path> find(List<Path> names) {
        Set<Path> found = new LinkedHashSet<>();
        for (Path name : names) {
            if (Files.isDirectory(name)) {
                found.addAll(in(name));
            } else if (!Files.exists(name)) {
                throw new TestFileException(name, "there is no such file or folder");
            } else if (isTestFile(name)) {
                found.add(name.normalize());
            } else if (RouteFolders.isRouteFile(name)) {
                found.add(of(name));
            } else {
                throw new TestFileException(
                        name, "this is neither a test (*" + RouteTestFile.SUFFIX + ") nor a route (*.camel.yaml|xml)");
            }
        }
        return List.copyOf(found);
    }

    private Path of(Path route) {
        String id = routes.file(route).map(SourceFile::routeId).orElseGet(() -> new SourceFile(route, new byte[0])
                .routeId());
        Path tests = route.resolveSibling(id + RouteTestFile.SUFFIX).normalize();
        if (!Files.exists(tests)) {
            throw new TestFileException(route, "this route has no tests; they belong into " + tests);
        }
        return tests;
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(TestFiles::isTestFile)
                    .filter(file -> Stream.of(folder.relativize(file).toString().split("[/\\\\]"))
                            .noneMatch(part -> part.startsWith(".")))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static boolean isTestFile(Path file) {
        return file.getFileName().toString().endsWith(RouteTestFile.SUFFIX) && !Files.isDirectory(file);
    }
}
