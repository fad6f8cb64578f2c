package io.touchline.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers of one series in one file, in order, read one ahead as they are asked for. A line that cannot be played
 * is passed over; a file that fails midway ends there, with a line in the log.
 */
final class FileSeries implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(FileSeries.class);

    private final RecordingFile file;
    private final Series series;
    private final RecordingTime times;
    private final ChangedMatches changes = new ChangedMatches();
    private RecordingLines lines;
    private RecordedLine ahead;
    private Instant aheadTime;

    /** @param firstTime when its first answer was recorded, which is known without opening it */
    FileSeries(RecordingFile file, Series series, Instant firstTime) {
        this.file = file;
        this.series = series;
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
    Optional<RecordedAnswer> next() {
        try {
            if (lines == null) {
                lines = file.open();
                readAhead();
            }
            Optional<RecordedAnswer> next = ahead == null ? Optional.empty() : answer();
            readAhead();
            return next;
        } catch (IOException e) {
            log.warn("playback: {} ends early, it can no longer be read: {}", file.path(), e.toString());
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
            log.debug("playback: closing {}", file.path(), e);
        }
    }

    private Optional<RecordedAnswer> answer() {
        try {
            if (ahead.answer() != null) {
                JsonSlice answer = ahead.answer();
                byte[] body = answer.isArray() ? MatchList.answer(null, answer.elements()) : answer.toBytes();
                return Optional.of(new RecordedAnswer(aheadTime, body));
            }
            changes.apply(ahead);
            return Optional.of(new RecordedAnswer(aheadTime, changes.answer()));
        } catch (IOException e) {
            log.warn("playback: {}:{} is passed over: {}", file.path(), lines.number(), e.getMessage());
            return Optional.empty();
        }
    }

    private void readAhead() throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            try {
                RecordedLine read = RecordedLine.of(line);
                // Also of a line of another series, since time does not go back in the file as a whole.
                Instant time = times.of(read);
                if (read.series().equals(series)) {
                    ahead = read;
                    aheadTime = time;
                    return;
                }
            } catch (IOException e) {
                // The log named this line when the folder was looked through.
                log.debug("playback: {}:{} is passed over: {}", file.path(), lines.number(), e.getMessage());
            }
        }
        ahead = null;
        aheadTime = null;
    }
}
