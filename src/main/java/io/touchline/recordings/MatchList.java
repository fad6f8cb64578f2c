package io.touchline.recordings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes an answer with matches of matches that were not recorded as one. */
public final class MatchList {

    private MatchList() {}

    /**
     * An answer with these matches as they were recorded.
     *
     * @param competition that all of them belong to; null: several
     * @throws IOException when one of them is no JSON, which can only be where it was not checked
     */
    public static byte[] answer(JsonSlice competition, List<JsonSlice> matches) throws IOException {
        TreeSet<String> days = new TreeSet<>();
        int played = 0;
        for (JsonSlice match : matches) {
            Map<String, JsonSlice> members = match.members();
            if (members.containsKey("utcDate")) {
                String kickOff = members.get("utcDate").text();
                days.add(kickOff.substring(0, Math.min(10, kickOff.length())));
            }
            boolean finished = members.containsKey("status")
                    && "FINISHED".equals(members.get("status").text());
            played += finished ? 1 : 0;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + matches.size() * 1024);
        try (JsonGenerator json = JsonSlice.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeObjectFieldStart("filters");
            json.writeEndObject();
            json.writeObjectFieldStart("resultSet");
            json.writeNumberField("count", matches.size());
            if (!days.isEmpty()) {
                json.writeStringField("first", days.first());
                json.writeStringField("last", days.last());
                json.writeNumberField("played", played);
            }
            json.writeEndObject();
            if (competition != null) {
                json.writeFieldName("competition");
                raw(json, competition);
            }
            json.writeArrayFieldStart("matches");
            for (JsonSlice match : matches) {
                raw(json, match);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void raw(JsonGenerator json, JsonSlice value) throws IOException {
        json.writeRawValue(new String(value.toBytes(), StandardCharsets.UTF_8));
    }
}
