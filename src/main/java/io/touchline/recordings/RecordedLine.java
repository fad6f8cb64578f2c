package io.touchline.recordings;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line of a recording: a whole answer, an answer wrapped with the time when it was recorded, or the changes since
 * the line before.
 *
 * @param series what it belongs to
 * @param time when it was recorded; null where it does not say so itself
 * @param answer the whole answer; null for changes
 * @param envelope members of the answer other than its matches, for changes; null where they stay as they were
 * @param changed matches that changed; null for a whole answer
 */
record RecordedLine(Series series, Instant time, JsonSlice answer, JsonSlice envelope, JsonSlice changed) {

    private static final List<String> TIME_NAMES = List.of("committed_at", "t", "at");

    /**
     * Tells by its members what a line is.
     *
     * @throws UnrecognisedRecording when it is nothing that can be played back
     * @throws IOException when it is no JSON
     */
    static RecordedLine of(JsonSlice root) throws IOException {
        Map<String, JsonSlice> members = root.members();
        Instant time = namedTime(members);
        JsonSlice body = members.get("body");
        JsonSlice changed = members.get("changed");
        if (changed != null && changed.isArray()) {
            Instant when = time == null ? anyTime(members) : time;
            return new RecordedLine(Series.MATCHES, when, null, members.get("envelope"), changed);
        } else if (body != null && (body.isObject() || body.isArray())) {
            Instant when = time == null ? anyTime(members) : time;
            return whole(body, body.members(), when);
        }
        return whole(root, members, time);
    }

    private static RecordedLine whole(JsonSlice answer, Map<String, JsonSlice> members, Instant time)
            throws IOException {
        return new RecordedLine(series(answer, members), time, answer, null, null);
    }

    private static Series series(JsonSlice answer, Map<String, JsonSlice> members) throws IOException {
        if (answer.isArray()) {
            if (!isMatch(answer.elements())) {
                throw new UnrecognisedRecording("it is an array, but not of matches");
            }
            return Series.MATCHES;
        } else if (isArray(members.get("matches"))) {
            return Series.MATCHES;
        } else if (isArray(members.get("standings"))) {
            JsonSlice competition = members.get("competition");
            JsonSlice code = competition == null ? null : competition.members().get("code");
            if (code == null) {
                throw new UnrecognisedRecording("it holds standings, but not of which competition");
            }
            return Series.standings(code.text());
        } else if (isArray(members.get("competitions"))) {
            return Series.COMPETITIONS;
        } else if (members.keySet().containsAll(Set.of("id", "code", "name", "currentSeason"))) {
            return Series.COMPETITIONS;
        }
        if (!answer.isObject()) {
            throw new UnrecognisedRecording("it is neither an object nor an array");
        }
        throw new UnrecognisedRecording(
                "it holds neither matches nor standings nor competitions, only " + members.keySet());
    }

    private static boolean isMatch(List<JsonSlice> elements) throws IOException {
        return !elements.isEmpty()
                && elements.get(0).members().keySet().containsAll(Set.of("id", "utcDate", "homeTeam", "awayTeam"));
    }

    private static boolean isArray(JsonSlice value) {
        return value != null && value.isArray();
    }

    private static Instant namedTime(Map<String, JsonSlice> members) throws IOException {
        for (String name : TIME_NAMES) {
            Instant time = instant(members.get(name));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static Instant anyTime(Map<String, JsonSlice> members) throws IOException {
        for (JsonSlice member : members.values()) {
            Instant time = instant(member);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static Instant instant(JsonSlice value) throws IOException {
        if (value == null || !value.isString()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.text()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
