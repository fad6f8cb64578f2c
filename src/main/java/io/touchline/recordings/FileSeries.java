package io.touchline.recordings;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one file holds of one series, in order, read one ahead as it is asked for. A line that cannot be used is passed
 * over; a file that fails midway ends there, and is told of.
 */
final class FileSeries<T extends Recorded> implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(FileSeries.class);

    private final RecordingFile file;
    private final Series series;
    private final Parsing parsing;
    private final Contents<T> contents;
    private final Consumer<String> passedOver;
    private final RecordingTime times;
    private RecordingLines lines;
    private RecordedLine ahead;
    private Instant aheadTime;

    /** @param firstTime when its first answer was recorded, which is known without opening it */
    FileSeries(
            RecordingFile file,
            Series series,
            Instant firstTime,
            Parsing parsing,
            Contents<T> contents,
            Consumer<String> passedOver) {
        this.file = file;
        this.series = series;
        this.parsing = parsing;
        this.contents = contents;
        this.passedOver = passedOver;
        this.times = new RecordingTime(file);
        this.aheadTime = firstTime;
    }

    RecordingFile file() {
        return file;
    }

    /** When the next answer was recorded; null after the last. */
    Instant nextTime() {
        return aheadTime;
    }

    /** The next answer; empty after the last, or where the line ahead turns out to be none. */
    Optional<T> next() {
        try {
            if (lines == null) {
                lines = file.openAgain();
                readAhead();
            }
            Optional<T> next = ahead == null ? Optional.empty() : content();
            readAhead();
            return next;
        } catch (IOException e) {
            passedOver.accept(file.path() + " ends early, it can no longer be read: " + e);
            ahead = null;
            aheadTime = null;
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException e) {
            log.debug("closing {}", file.path(), e);
        }
    }

    private Optional<T> content() {
        try {
            return Optional.of(contents.of(ahead, aheadTime));
        } catch (IOException e) {
            passedOver.accept(file.path() + ":" + lines.number() + " is passed over: " + RecordingScan.reason(e));
            return Optional.empty();
        }
    }

    private void readAhead() throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            try {
                RecordedLine read = RecordedLine.of(parsing.of(line));
                // Also of a line of another series, since time does not go back in the file as a whole.
                Instant time = times.of(read);
                if (read.series().equals(series)) {
                    ahead = read;
                    aheadTime = time;
                    return;
                }
            } catch (IOException e) {
                // It was told of when the folder was looked through.
                log.debug("{}:{} is passed over: {}", file.path(), lines.number(), e.getMessage());
            }
        }
        ahead = null;
        aheadTime = null;
    }
}
