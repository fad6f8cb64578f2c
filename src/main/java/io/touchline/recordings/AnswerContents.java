package io.touchline.recordings;

import java.io.IOException;
import java.time.Instant;

/** Makes whole answers. */
final class AnswerContents implements Contents<RecordedAnswer> {

    private final ChangedMatches changes = new ChangedMatches();

    @Override
    public RecordedAnswer of(RecordedLine line, Instant time) throws IOException {
        JsonSlice answer = line.answer();
        if (answer == null) {
            changes.apply(line);
            return new RecordedAnswer(time, changes.answer());
        }
        return new RecordedAnswer(
                time, answer.isArray() ? MatchList.answer(null, answer.elements()) : answer.toBytes());
    }
}
