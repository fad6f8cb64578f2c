package io.touchline.recordings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one file was found to hold when it was read through once: a file that breaks off at its end is known before its
 * first line is played, and how much there is to play in all.
 *
 * @param spans for each series, how many answers and from when to when
 * @param faults lines that cannot be played, with their numbers; the first few
 * @param moreFaults how many more of them there are
 */
record RecordingScan(RecordingFile file, Map<Series, RecordedSpan> spans, List<String> faults, int moreFaults) {

    private static final int FAULTS_KEPT = 10;

    /**
     * Reads a file through.
     *
     * @throws IOException when nothing in it can be played, or it cannot be read to its end; the message says why
     */
    static RecordingScan of(RecordingFile file, Parsing parsing) throws IOException {
        Map<Series, RecordedSpan> spans = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        int moreFaults = 0;
        IOException firstFault = null;
        RecordingTime times = new RecordingTime(file);
        try (RecordingLines lines = file.open()) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                try {
                    RecordedLine read = RecordedLine.of(parsing.of(line));
                    Instant time = times.of(read);
                    spans.merge(read.series(), new RecordedSpan(1, time, time), RecordedSpan::and);
                } catch (IOException e) {
                    firstFault = firstFault == null ? e : firstFault;
                    if (faults.size() < FAULTS_KEPT) {
                        faults.add(file.path() + ":" + lines.number() + " is passed over: " + reason(e));
                    } else {
                        moreFaults++;
                    }
                }
            }
        }
        if (spans.isEmpty()) {
            throw new IOException(firstFault == null ? "it is empty" : reason(firstFault), firstFault);
        }
        return new RecordingScan(file, spans, faults, moreFaults);
    }

    /** One line that says what is wrong; Jackson's own messages run over several. */
    static String reason(IOException e) {
        if (e instanceof UnrecognisedRecording) {
            return e.getMessage();
        } else if (e instanceof JsonProcessingException broken) {
            return "broken JSON, "
                    + broken.getOriginalMessage().lines().findFirst().orElse("");
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
