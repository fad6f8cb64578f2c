package io.touchline.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folders that hold the route files and what these refer to.
 *
 * <p>Links are followed. What begins with a dot is passed over: editors keep their temporary files so, and Kubernetes the
 * folders that the links of a mounted config map lead to.
 */
public final class RouteFolders {

    private final Path routes;
    private final Path config;

    /**
     * @param routes folder of {@code *.camel.yaml} and {@code *.camel.xml}, at any depth
     * @param config folder with {@code postgres/**}{@code /*.sql} (without migrations) and {@code schemas/*.json}
     */
    public RouteFolders(Path routes, Path config) {
        this.routes = routes.normalize();
        this.config = config.normalize();
    }

    /**
     * Reads all files.
     *
     * @throws RouteFileException when there is no such folder, or no route file in it
     * @throws UncheckedIOException when a file vanished meanwhile, or may not be read
     */
    public RouteSet read() {
        List<Path> files = routeFiles();
        if (files.isEmpty()) {
            throw new RouteFileException(routes + ": there is no route file (*.camel.yaml, *.camel.xml) in it", null);
        }
        return new RouteSet(content(files), content(statementFiles()), content(schemaFiles()));
    }

    /** Whether it is a route file by its name. */
    public static boolean isRouteFile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".camel.yaml") || name.endsWith(".camel.xml");
    }

    /** How the files that {@link #read} would read look from outside; empty when the folder is away. */
    public FolderState state() {
        Map<Path, FolderState.Stamp> stamps = new HashMap<>();
        Stream.of(find(routes, RouteFolders::isRouteFile), statementFiles(), schemaFiles())
                .flatMap(List::stream)
                .forEach(file -> stamps.put(file, stamp(file)));
        return new FolderState(stamps);
    }

    private static FolderState.Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FolderState.Stamp(
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    attributes.size(),
                    String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return new FolderState.Stamp(0, 0, "gone"); // the next look will tell
        }
    }

    private List<Path> routeFiles() {
        if (!Files.isDirectory(routes)) {
            throw new RouteFileException(
                    routes + ": there is no such folder (touchline.routes, TOUCHLINE_ROUTES)", null);
        }
        return find(routes, RouteFolders::isRouteFile);
    }

    private List<Path> statementFiles() {
        Path migrations = config.resolve("postgres").resolve("migrations");
        return find(
                config.resolve("postgres"), file -> file.toString().endsWith(".sql") && !file.startsWith(migrations));
    }

    private List<Path> schemaFiles() {
        return find(config.resolve("schemas"), file -> file.toString().endsWith(".json"));
    }

    private static List<SourceFile> content(List<Path> files) {
        List<SourceFile> content = new ArrayList<>();
        for (Path file : files) {
            try {
                content.add(new SourceFile(file, Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
            }
        }
        return content;
    }

    private static List<Path> find(Path folder, Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                            return !visited.equals(folder) && isHidden(visited)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && !isHidden(file) && wanted.test(file)) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            return FileVisitResult.CONTINUE; // gone meanwhile, or a link that leads nowhere or round
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read: " + e.getMessage(), e);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
