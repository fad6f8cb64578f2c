package io.touchline.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes polls of the lines of the series of matches: a match that has not changed is not made anew. */
final class PollContents implements Contents<RecordedPoll> {

    private final ChangedMatches changes = new ChangedMatches();
    private final KnownMatches known = new KnownMatches();

    @Override
    public RecordedPoll of(RecordedLine line, Instant time) throws IOException {
        JsonSlice answer = line.answer();
        if (answer == null) {
            changes.apply(line);
            ChangedMatches.State state = changes.state();
            return new RecordedPoll(time, state.matches(), state::answer);
        }
        List<JsonSlice> elements = answer.isArray() ? answer.elements() : answer.first("matches")[0].elements();
        List<RecordedMatch> matches = new ArrayList<>(elements.size());
        for (JsonSlice element : elements) {
            matches.add(known.match(element));
        }
        matches.forEach(known::keep);
        return new RecordedPoll(time, matches, () -> body(answer));
    }

    private static byte[] body(JsonSlice answer) {
        try {
            return answer.isArray() ? MatchList.answer(null, answer.elements()) : answer.toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("it was cut before", e);
        }
    }
}
