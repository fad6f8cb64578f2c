package io.touchline.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * One series out of many files, in order of time. What two files recorded at the same time with the same content comes
 * once.
 *
 * <p>Of each open file one line is in memory, and files are opened only when their time comes.
 */
final class MergedSeries {

    private static final Comparator<FileSeries> BY_TIME = Comparator.comparing(FileSeries::nextTime)
            .thenComparing(files -> files.file().path());

    private final PriorityQueue<FileSeries> files = new PriorityQueue<>(BY_TIME);
    private final List<RecordedAnswer> atThisTime = new ArrayList<>();
    private RecordedAnswer head;

    MergedSeries(Collection<FileSeries> files) {
        this.files.addAll(files);
        advance();
    }

    /** The next answer, which stays; empty after the last. */
    Optional<RecordedAnswer> head() {
        return Optional.ofNullable(head);
    }

    /** Goes on to the answer after the next. */
    void advance() {
        head = null;
        while (head == null && !files.isEmpty()) {
            FileSeries earliest = files.poll();
            RecordedAnswer candidate = earliest.next().orElse(null);
            if (earliest.nextTime() == null) {
                earliest.close();
            } else {
                files.add(earliest);
            }
            if (candidate != null && !isRepeated(candidate)) {
                head = candidate;
            }
        }
    }

    void close() {
        files.forEach(FileSeries::close);
        files.clear();
    }

    private boolean isRepeated(RecordedAnswer candidate) {
        atThisTime.removeIf(earlier -> !earlier.time().equals(candidate.time()));
        for (RecordedAnswer earlier : atThisTime) {
            if (sameJson(earlier.body(), candidate.body())) {
                return true;
            }
        }
        atThisTime.add(candidate);
        return false;
    }

    /** Compared as values: one file may be indented and the other not. */
    private static boolean sameJson(byte[] one, byte[] other) {
        try {
            return Json.MAPPER.readTree(one).equals(Json.MAPPER.readTree(other));
        } catch (IOException e) {
            return false;
        }
    }
}
