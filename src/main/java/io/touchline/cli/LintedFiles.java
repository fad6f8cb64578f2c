package io.touchline.cli;

import io.touchline.lint.Finding;
import io.touchline.routes.RouteFolders;
import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's files together with those that the command names, and which of them it shows. */
final class LintedFiles {

    private final RouteSet set;
    private final List<Path> shown;

    /**
     * @param routes the folder of the routes
     * @param paths files and folders whose findings are shown; all are if it is empty
     */
    LintedFiles(Path routes, List<Path> paths) {
        this.shown = paths;
        this.set = with(new RouteFolders(routes, Path.of("config")).read(), whole(routes), paths);
    }

    RouteSet set() {
        return set;
    }

    boolean isShown(Path file) {
        return shown.isEmpty() || shown.stream().anyMatch(path -> whole(file).startsWith(whole(path)));
    }

    boolean isShown(Finding finding) {
        return isShown(finding.file());
    }

    /** How many files are shown. */
    long count() {
        return set.files().filter(file -> isShown(file.path())).count();
    }

    private static RouteSet with(RouteSet project, Path folder, List<Path> paths) {
        List<SourceFile> routes = new ArrayList<>(project.routes());
        List<SourceFile> statements = new ArrayList<>(project.statements());
        List<SourceFile> schemas = new ArrayList<>(project.schemas());
        for (Path path : paths) {
            for (Path file : filesBelow(path)) {
                // What lies beside routes is for their tests, and a contract only if it is named as one.
                boolean forTests =
                        file.toString().endsWith(".json") && whole(file).startsWith(folder) && !file.equals(path);
                if (project.file(file).isEmpty()
                        && !forTests
                        && !file.toString().contains("migrations")) {
                    add(file, routes, statements, schemas);
                }
            }
        }
        return new RouteSet(routes, statements, schemas);
    }

    private static void add(Path file, List<SourceFile> routes, List<SourceFile> statements, List<SourceFile> schemas) {
        if (RouteFolders.isRouteFile(file)) {
            routes.add(read(file));
        } else if (file.toString().endsWith(".sql")) {
            statements.add(read(file));
        } else if (file.toString().endsWith(".json")) {
            schemas.add(read(file));
        }
    }

    private static List<Path> filesBelow(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
