package io.touchline.recordings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each match as it was seen last, in the order of their first appearance. */
final class KnownMatches {

    private final Map<String, RecordedMatch> byId = new LinkedHashMap<>();

    /**
     * The match that this is: the one that is known where nothing about it has changed.
     *
     * @throws UnrecognisedRecording when it has no id
     */
    RecordedMatch match(JsonSlice json) throws IOException {
        JsonSlice[] members = json.first("id", "lastUpdated");
        JsonSlice id = members[0];
        if (id == null) {
            throw new UnrecognisedRecording("one of the matches has no id");
        }
        String text = id.text();
        RecordedMatch last = byId.get(text);
        return last != null && json.hasBytes(last.json()) ? last : json.asMatch(text, members[1]);
    }

    void keep(RecordedMatch match) {
        byId.put(match.id(), match);
    }

    List<RecordedMatch> all() {
        return new ArrayList<>(byId.values());
    }
}
