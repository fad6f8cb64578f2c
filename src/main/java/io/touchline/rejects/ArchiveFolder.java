package io.touchline.rejects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive's folder: {@code date=YYYY-MM-DD/*.parquet}, and in hidden files what the archive remembers. What is renamed
 * or written here outlives a power cut, as far as the file system keeps its word.
 */
final class ArchiveFolder {

    private static final Logger log = LoggerFactory.getLogger(ArchiveFolder.class);

    /** What readers of Hive's folders take for "no date". */
    private static final String NO_DATE = "__HIVE_DEFAULT_PARTITION__";

    private static final String DATES = "date=*";
    private static final String PART = ".part";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Path stateFile;

    ArchiveFolder(Path folder) {
        this.folder = folder;
        this.stateFile = folder.resolve(".archive.json");
    }

    /**
     * Keeps everybody else from working here until it is closed; also those of other processes.
     *
     * @throws RejectsException when somebody does already
     */
    FileChannel lock() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            log.debug("locked by this process", e);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new RejectsException("the rejected records are just being archived into " + folder, null);
        }
        return channel;
    }

    /** What the archive remembers. What cannot be read is as if no run had been: then the group's offsets alone count. */
    ArchiveState state() throws IOException {
        if (!Files.exists(stateFile)) {
            return ArchiveState.NEW;
        }
        try {
            ArchiveState state = JSON.readValue(Files.readAllBytes(stateFile), ArchiveState.class);
            state.lastRun();
            return state;
        } catch (JsonProcessingException | DateTimeException e) {
            String reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            log.warn("{} is not what a run has written, and is passed over: {}", stateFile, reason);
            return ArchiveState.NEW;
        }
    }

    /** Leaves the old state or the new one, never half of it. */
    void remember(ArchiveState state) throws IOException {
        Path beside = folder.resolve(".archive.json.new");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(state));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, stateFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
    }

    /**
     * Names a new file, and makes its folder.
     *
     * @param date null for none
     */
    ArchiveState.Move newFile(LocalDate date, String name) throws IOException {
        String day = "date=" + (date == null ? NO_DATE : date);
        Files.createDirectories(folder.resolve(day));
        return new ArchiveState.Move(day + "/." + name + PART, day + "/" + name);
    }

    Path path(String belowFolder) {
        return folder.resolve(belowFolder);
    }

    /** All files of the archive, as a pattern for DuckDB; the folder's own name is none. */
    String allFiles() {
        return folder.toString().replaceAll("[\\[*?]", "[$0]") + "/" + DATES + "/*.parquet";
    }

    /** Whether there are any. */
    boolean hasFiles() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> days = Files.newDirectoryStream(folder, DATES)) {
            for (Path day : days) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(day, "[!.]*.parquet")) {
                    if (files.iterator().hasNext()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Waits until the disk has what was written. */
    void sync(ArchiveState.Move move) throws IOException {
        try (FileChannel channel = FileChannel.open(path(move.from()), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Whether the file is there, under one name or the other. */
    boolean has(ArchiveState.Move move) {
        return Files.exists(path(move.from())) || Files.exists(path(move.to()));
    }

    /** Gives the file its own name, if it has not got it yet. */
    void finish(ArchiveState.Move move) throws IOException {
        Path from = path(move.from());
        if (Files.exists(from)) {
            Files.move(from, path(move.to()), StandardCopyOption.ATOMIC_MOVE);
            syncFolder(from.getParent());
        }
    }

    /** Takes the file away, under whatever name it is there. */
    void drop(ArchiveState.Move move) throws IOException {
        Files.deleteIfExists(path(move.from()));
        Files.deleteIfExists(path(move.to()));
    }

    /** Takes away what killed runs have left half done. */
    void removeLeftOvers() throws IOException {
        try (DirectoryStream<Path> days = Files.newDirectoryStream(folder, DATES)) {
            for (Path day : days) {
                try (DirectoryStream<Path> parts = Files.newDirectoryStream(day, ".*" + PART)) {
                    for (Path part : parts) {
                        Files.delete(part);
                        log.info("took away {}, which a run that was cut off has left", part);
                    }
                }
            }
        }
    }

    /** So that a rename outlives a power cut; not every system lets a program ask for that. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            log.debug("{} cannot be synced", folder, e);
        }
    }
}
