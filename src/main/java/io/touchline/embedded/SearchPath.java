package io.touchline.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders in which a shell looks for programs. */
final class SearchPath {

    private final String folders;

    /** @param folders as in the environment variable PATH; null for none */
    SearchPath(String folders) {
        this.folders = folders == null ? "" : folders;
    }

    /** The program of that name, if there is one. */
    Optional<Path> find(String program) {
        return Arrays.stream(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(SearchPath::path)
                .map(folder -> folder.resolve(program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> path(String folder) {
        try {
            return Stream.of(Path.of(folder));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
