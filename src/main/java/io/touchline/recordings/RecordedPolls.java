package io.touchline.recordings;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The polls of a folder of recordings in order of time: what every recorded answer with matches held.
 *
 * <p>What cannot be read is passed over, and told to whom the folder was given to tell.
 */
public final class RecordedPolls implements Iterator<RecordedPoll>, AutoCloseable {

    private final MergedSeries<RecordedPoll> series;

    /** All of them, from the beginning. */
    public RecordedPolls(RecordingFolder folder) {
        this.series = folder.polls();
    }

    @Override
    public boolean hasNext() {
        return series.head().isPresent();
    }

    @Override
    public RecordedPoll next() {
        RecordedPoll next = series.head().orElseThrow(NoSuchElementException::new);
        series.advance();
        return next;
    }

    /** Closes the files that are still open. */
    @Override
    public void close() {
        series.close();
    }
}
