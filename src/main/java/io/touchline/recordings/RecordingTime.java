package io.touchline.recordings;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When the lines of one file were recorded: as each says itself, else by the name of the file, else the newest
 * {@code lastUpdated} in the answer, else when the file was written.
 *
 * <p>Time never goes back within a file: its lines are played in the order in which they stand.
 */
final class RecordingTime {

    private final RecordingFile file;
    private Instant latest = Instant.MIN;

    RecordingTime(RecordingFile file) {
        this.file = file;
    }

    Instant of(RecordedLine line) throws IOException {
        Instant time = line.time();
        if (time == null) {
            Optional<Instant> guess = file.stamp().or(() -> newestUpdate(line));
            time = guess.isPresent() ? guess.get() : file.modified();
        }
        latest = time.isAfter(latest) ? time : latest;
        return latest;
    }

    private static Optional<Instant> newestUpdate(RecordedLine line) {
        if (line.answer() == null) {
            return Optional.empty();
        }
        try {
            JsonSlice answer = line.answer();
            JsonSlice matches = answer.isArray() ? answer : answer.members().get("matches");
            List<JsonSlice> updated = matches == null ? List.of(answer) : matches.elements();
            Instant newest = null;
            for (JsonSlice element : updated) {
                JsonSlice value = element.members().get("lastUpdated");
                if (value != null && value.isString()) {
                    Instant time = Instant.parse(value.text());
                    newest = newest == null || time.isAfter(newest) ? time : newest;
                }
            }
            return Optional.ofNullable(newest);
        } catch (IOException | DateTimeException e) {
            // Something else than a time stands there: the file's own time will do.
            return Optional.empty();
        }
    }
}
