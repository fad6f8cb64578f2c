package io.touchline.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rebuilds whole match answers from a log of changes: the envelope stays until replaced, a changed match takes the
 * place of the one with its id, and matches keep the order in which they first appeared.
 */
final class ChangedMatches {

    private final Map<String, byte[]> matches = new LinkedHashMap<>();
    private byte[] envelope = {'{', '}'};

    /** @throws IOException when a changed match has no id; nothing is changed then */
    void apply(RecordedLine line) throws IOException {
        Map<String, byte[]> changes = new LinkedHashMap<>();
        for (JsonSlice match : line.changed().elements()) {
            JsonSlice id = match.members().get("id");
            if (id == null) {
                throw new UnrecognisedRecording("one of the changed matches has no id");
            }
            changes.put(id.text(), match.toBytes());
        }
        if (line.envelope() != null && line.envelope().isObject()) {
            envelope = line.envelope().toBytes();
        }
        matches.putAll(changes);
    }

    /** The answer as it was at the last line applied. */
    byte[] answer() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(256 + matches.size() * 1024);
        int members = envelope.length - 1;
        answer.write(envelope, 0, members);
        if (hasMembers()) {
            answer.write(',');
        }
        answer.writeBytes("\"matches\":[".getBytes(StandardCharsets.US_ASCII));
        for (Iterator<byte[]> next = matches.values().iterator(); next.hasNext(); ) {
            answer.writeBytes(next.next());
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
