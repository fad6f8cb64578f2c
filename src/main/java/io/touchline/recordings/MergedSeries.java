package io.touchline.recordings;

import java.io.IOException;
import java.time.Instant;
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
public final class MergedSeries<T extends Recorded> {

    private static final Comparator<FileSeries<?>> BY_TIME = Comparator.<FileSeries<?>, Instant>comparing(
                    FileSeries::nextTime)
            .thenComparing(files -> files.file().path());

    private final PriorityQueue<FileSeries<T>> files = new PriorityQueue<>(BY_TIME);
    private final List<T> atThisTime = new ArrayList<>();
    private T head;

    MergedSeries(Collection<FileSeries<T>> files) {
        this.files.addAll(files);
        advance();
    }

    /** The next answer, which stays; empty after the last. */
    public Optional<T> head() {
        return Optional.ofNullable(head);
    }

    /** Goes on to the answer after the next. */
    public void advance() {
        head = null;
        while (head == null && !files.isEmpty()) {
            FileSeries<T> earliest = files.poll();
            T candidate = earliest.next().orElse(null);
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

    /** Ends the reading. */
    public void close() {
        files.forEach(FileSeries::close);
        files.clear();
    }

    private boolean isRepeated(T candidate) {
        atThisTime.removeIf(earlier -> !earlier.time().equals(candidate.time()));
        for (T earlier : atThisTime) {
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
            return JsonSlice.MAPPER.readTree(one).equals(JsonSlice.MAPPER.readTree(other));
        } catch (IOException e) {
            return false;
        }
    }
}
