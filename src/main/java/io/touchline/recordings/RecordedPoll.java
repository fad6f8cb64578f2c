package io.touchline.recordings;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The matches that one recorded answer held. The answer itself is put together only for those who ask for it. */
public final class RecordedPoll implements Recorded {

    private final Instant time;
    private final List<RecordedMatch> matches;
    private final Supplier<byte[]> body;

    RecordedPoll(Instant time, List<RecordedMatch> matches, Supplier<byte[]> body) {
        this.time = time;
        this.matches = List.copyOf(matches);
        this.body = body;
    }

    @Override
    public Instant time() {
        return time;
    }

    /** All of them, in the order in which they stood; of a log of changes also those that had not changed. */
    public List<RecordedMatch> matches() {
        return matches;
    }

    @Override
    public byte[] body() {
        return body.get();
    }
}
