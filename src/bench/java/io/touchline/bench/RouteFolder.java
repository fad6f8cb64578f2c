package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with some of the project's route files, so that a service runs these and no others. */
record RouteFolder(Path path) {

    /** Copies a file into the folder, to the same place below it. */
    RouteFolder with(Path origin, String file) throws IOException {
        Path copy = path.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(origin.resolve(file), copy);
        return this;
    }
}
