package io.touchline.embedded;

import io.touchline.settings.RunningFile;

/** The embedded broker's address in the data folder, there from when it listens to when it is told to stop. */
final class AnnouncedKafka implements AutoCloseable {

    private final RunningFile file;

    AnnouncedKafka(RunningFile file, EmbeddedKafka kafka) {
        this.file = file;
        file.write(String.join(",", kafka.getBootstrapServers()));
    }

    @Override
    public void close() {
        file.delete();
    }
}
