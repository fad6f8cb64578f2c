package io.touchline.conservation;

import io.touchline.embedded.TouchlineProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The running instances of the packaged service, oldest first, each with a folder of its own. */
final class Instances implements AutoCloseable {

    private final Path folder;
    private final List<String> settings;
    private final Deque<TouchlineProcess> running = new ArrayDeque<>();
    private int started;

    Instances(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** One more joins; returns when its routes run. */
    void join() throws IOException {
        started++;
        running.addLast(new TouchlineProcess(folder.resolve("instance-" + started), settings.toArray(String[]::new)));
    }

    /** The instance that has run the longest leaves, or the youngest. */
    void leave(boolean oldest, boolean killed) throws IOException, InterruptedException {
        TouchlineProcess leaving = oldest ? running.removeFirst() : running.removeLast();
        leaving.requireAlive();
        if (killed) {
            leaving.kill();
        } else {
            leaving.close();
        }
    }

    /** Makes sure that none ended by itself. */
    void requireAlive() throws IOException {
        for (TouchlineProcess instance : running) {
            instance.requireAlive();
        }
    }

    /** All leave, as they do when told to; also those after one that does not want to. */
    @Override
    public void close() throws IOException {
        TouchlineProcess leaving = running.pollLast();
        if (leaving != null) {
            try {
                leaving.close();
            } finally {
                close();
            }
        }
    }
}
