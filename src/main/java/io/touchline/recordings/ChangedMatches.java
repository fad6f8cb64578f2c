package io.touchline.recordings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Rebuilds whole match answers from a log of changes: the envelope stays until replaced, a changed match takes the
 * place of the one with its id, and matches keep the order in which they first appeared.
 */
final class ChangedMatches {

    private final KnownMatches matches = new KnownMatches();
    private byte[] envelope = {'{', '}'};

    /** @throws IOException when a changed match has no id; nothing is changed then */
    void apply(RecordedLine line) throws IOException {
        List<RecordedMatch> changes = new ArrayList<>();
        for (JsonSlice match : line.changed().elements()) {
            changes.add(matches.match(match));
        }
        if (line.envelope() != null && line.envelope().isObject()) {
            envelope = line.envelope().toBytes();
        }
        changes.forEach(matches::keep);
    }

    /** The answer as it was at the last line applied. */
    byte[] answer() {
        return state().answer();
    }

    /** What the answer holds at the last line applied. */
    State state() {
        return new State(envelope, matches.all());
    }

    /** All that an answer is put together from. */
    record State(byte[] envelope, List<RecordedMatch> matches) {

        byte[] answer() {
            ByteArrayOutputStream answer = new ByteArrayOutputStream(256 + matches.size() * 1024);
            int members = envelope.length - 1;
            answer.write(envelope, 0, members);
            if (hasMembers()) {
                answer.write(',');
            }
            answer.writeBytes("\"matches\":[".getBytes(StandardCharsets.US_ASCII));
            for (Iterator<RecordedMatch> next = matches.iterator(); next.hasNext(); ) {
                answer.writeBytes(next.next().json());
                if (next.hasNext()) {
                    answer.write(',');
                }
            }
            answer.write(']');
            answer.write('}');
            return answer.toByteArray();
        }

        private boolean hasMembers() {
            for (int i = 1; i < envelope.length - 1; i++) {
                if (!Character.isWhitespace(envelope[i])) {
                    return true;
                }
            }
            return false;
        }
    }
}
