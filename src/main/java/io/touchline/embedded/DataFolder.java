package io.touchline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that the embedded services keep their data in, held by one running service at a time.
 *
 * <p>The lock is the operating system's: it ends with the process, however that ends, so no stale one can be left.
 */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    /**
     * Makes the folder if need be and takes the lock.
     *
     * @throws IllegalStateException when another process holds the folder
     */
    DataFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            this.channel = FileChannel.open(
                    folder.resolve("touchline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("another Touchline runs on the data folder " + folder
                        + ": stop it, or give this one a folder of its own by TOUCHLINE_DATA");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the data folder " + folder + " (TOUCHLINE_DATA) cannot be written: " + e, e);
        }
    }

    /** A folder or file in it. */
    Path resolve(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
