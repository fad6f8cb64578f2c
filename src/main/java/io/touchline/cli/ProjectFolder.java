package io.touchline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that Touchline is called in: it has to hold the settings. */
final class ProjectFolder {

    private ProjectFolder() {}

    /** Why nothing can be done here, in a line; empty if all is well. */
    static Optional<String> problem() {
        return Files.isRegularFile(Path.of("config", "application.yaml"))
                ? Optional.empty()
                : Optional.of("there is no config/application.yaml in "
                        + Path.of("").toAbsolutePath()
                        + ": start Touchline in the folder that holds config/ and routes/");
    }
}
