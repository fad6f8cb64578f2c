package io.touchline.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.recordings.JsonSlice;
import io.touchline.recordings.RecordedAnswer;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of competitions as far as recorded answers have told of them.
 *
 * <p>What a competition's own answer says stands; matches and standings tell of a competition that has none, and keep
 * the current season up to date.
 */
final class SeenCompetitions {

    private static final List<String> ORDER = List.of(
            "id",
            "area",
            "name",
            "code",
            "type",
            "emblem",
            "plan",
            "currentSeason",
            "numberOfAvailableSeasons",
            "lastUpdated");

    private final Map<String, ObjectNode> byCode = new LinkedHashMap<>();

    /** Learns from an answer with matches or standings. */
    void learn(RecordedAnswer answer) throws IOException {
        Map<String, JsonSlice> members = JsonSlice.of(answer.body()).members();
        if (members.containsKey("season") && members.containsKey("competition")) {
            seen(members, answer.time());
        } else if (members.containsKey("matches")) {
            List<JsonSlice> matches = members.get("matches").elements();
            // With a competition above all of them, the first match tells as much as any other.
            int telling = members.containsKey("competition") ? Math.min(1, matches.size()) : matches.size();
            for (JsonSlice match : matches.subList(0, telling)) {
                seen(match.members(), answer.time());
            }
        }
    }

    /** Learns from a list of competitions, or from one on its own. */
    void learnCompetitions(RecordedAnswer answer) throws IOException {
        JsonNode body = Json.MAPPER.readTree(answer.body());
        JsonNode listed = body.path("competitions");
        for (JsonNode competition : listed.isArray() ? listed : List.of(body)) {
            if (competition.path("code").isTextual()) {
                byCode.put(competition.path("code").asText(), ordered(competition, answer.time()));
            }
        }
    }

    /** The answer to {@code /v4/competitions}. */
    byte[] list() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("count", byCode.size());
            json.writeObjectFieldStart("filters");
            json.writeStringField("client", "simulator");
            json.writeEndObject();
            json.writeArrayFieldStart("competitions");
            for (ObjectNode competition : byCode.values()) {
                json.writeTree(competition);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void seen(Map<String, JsonSlice> members, Instant time) throws IOException {
        JsonSlice competition = members.get("competition");
        if (competition == null || !competition.node().path("code").isTextual()) {
            return;
        }
        ObjectNode told = (ObjectNode) competition.node();
        ObjectNode known = byCode.computeIfAbsent(told.path("code").asText(), code -> ordered(told, time));
        for (String name : List.of("area", "season")) {
            if (members.containsKey(name)) {
                known.set(
                        name.equals("season") ? "currentSeason" : name,
                        members.get(name).node());
            }
        }
    }

    private static ObjectNode ordered(JsonNode competition, Instant time) {
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        for (String name : ORDER) {
            ordered.set(name, competition.get(name));
        }
        if (!competition.has("plan")) {
            ordered.put("plan", "TIER_ONE");
        }
        if (!competition.has("numberOfAvailableSeasons")) {
            ordered.put(
                    "numberOfAvailableSeasons",
                    Math.max(1, competition.path("seasons").size()));
        }
        if (!competition.has("lastUpdated")) {
            ordered.put("lastUpdated", time.toString());
        }
        return ordered;
    }
}
