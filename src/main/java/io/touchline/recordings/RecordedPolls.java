package io.touchline.recordings;

import java.util.Iterator;
import java.util.Optional;

/**
 * The polls of a folder of recordings in order of time: what every recorded answer with matches held.
 *
 * <p>They are read ahead in a thread of their own. What cannot be read is passed over, and told in that thread to whom
 * the folder was given to tell.
 */
public final class RecordedPolls implements Iterator<RecordedPoll>, AutoCloseable {

    private final MergedSeries<RecordedPoll> series;
    private final ReadAhead<RecordedPoll> polls;

    /** All of them, from the beginning. */
    public RecordedPolls(RecordingFolder folder) {
        this.series = folder.polls();
        this.polls = new ReadAhead<>(this::take);
    }

    @Override
    public boolean hasNext() {
        return polls.hasNext();
    }

    @Override
    public RecordedPoll next() {
        return polls.next();
    }

    /** Ends the reading, and closes the files that are still open. */
    @Override
    public void close() {
        polls.close();
        series.close();
    }

    private Optional<RecordedPoll> take() {
        Optional<RecordedPoll> next = series.head();
        next.ifPresent(taken -> series.advance());
        return next;
    }
}
