package io.touchline.simulator;

import io.touchline.recordings.JsonSlice;
import io.touchline.recordings.MatchList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The matches of each competition as they were served last. */
final class LatestMatches {

    private final Map<String, Answer> byCode = new HashMap<>();

    /** Remembers an answer for its competition, or its parts for each of several competitions. */
    void served(Answer answer) throws IOException {
        Map<String, JsonSlice> members = JsonSlice.of(answer.body()).members();
        JsonSlice ofAll = members.get("competition");
        if (ofAll != null) {
            JsonSlice code = ofAll.members().get("code");
            if (code != null) {
                byCode.put(code.text(), answer);
            }
        } else if (members.containsKey("matches")) {
            serveParts(members.get("matches").elements());
        }
    }

    Optional<Answer> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private void serveParts(List<JsonSlice> matches) throws IOException {
        Map<String, List<JsonSlice>> parts = new HashMap<>();
        Map<String, JsonSlice> competitions = new HashMap<>();
        for (JsonSlice match : matches) {
            JsonSlice competition = match.members().get("competition");
            JsonSlice code = competition == null ? null : competition.members().get("code");
            if (code != null) {
                parts.computeIfAbsent(code.text(), first -> new ArrayList<>()).add(match);
                competitions.putIfAbsent(code.text(), competition);
            }
        }
        for (Map.Entry<String, List<JsonSlice>> part : parts.entrySet()) {
            byCode.put(part.getKey(), Answer.ok(MatchList.answer(competitions.get(part.getKey()), part.getValue())));
        }
    }
}
