package io.touchline.rejects;

import io.touchline.rejects.ArchiveState.Move;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one run, under their hidden names. Those of a run that fails are taken away again. */
final class ArchiveFiles implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ArchiveFiles.class);

    private final ArchiveFolder folder;
    private final String name;
    private final Staging rows;
    private final List<Move> files = new ArrayList<>();
    private boolean finished;
    private int part;

    ArchiveFiles(ArchiveFolder folder, ZoneId zone, long bytesOfFile, String name) throws SQLException {
        this.folder = folder;
        this.name = name;
        this.rows = new Staging(zone, bytesOfFile);
    }

    /**
     * Adds records, of which no more are held than go into one file.
     *
     * @throws RejectsException when a file cannot be written
     * @throws UncheckedIOException the same
     */
    void add(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                rows.add(record);
                if (rows.isFull()) {
                    write();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Writes what is left, and gives all files of the run. */
    List<Move> finish() throws IOException, SQLException {
        write();
        finished = true;
        return files;
    }

    @Override
    public void close() throws SQLException {
        try (rows) {
            if (!finished) {
                takeAway();
            }
        }
    }

    static RejectsException failure(SQLException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new RejectsException("the archive of rejected records: " + line, e);
    }

    private void write() throws IOException, SQLException {
        part++;
        for (LocalDate date : rows.dates()) {
            Move file = folder.newFile(date, "%s-%04d.parquet".formatted(name, part));
            files.add(file);
            rows.write(date, folder.path(file.from()));
            folder.sync(file);
        }
        rows.clear();
    }

    private void takeAway() {
        for (Move file : files) {
            try {
                folder.drop(file);
            } catch (IOException e) {
                log.warn(
                        "{} is left over, and is taken away at the next run: {}",
                        folder.path(file.from()),
                        e.toString());
            }
        }
    }
}
