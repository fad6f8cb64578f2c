package io.touchline.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of an answer of TheSportsDB: members in order, each a string or null, whatever it is by nature. */
final class SportsDbRow {

    private final Map<String, String> members = new LinkedHashMap<>();

    /** Adds a member; its value is written as text, or as null. */
    SportsDbRow with(String name, Object value) {
        members.put(name, value == null ? null : value.toString());
        return this;
    }

    /** Adds members of which nothing is known. */
    SportsDbRow unknown(String... names) {
        for (String name : names) {
            members.put(name, null);
        }
        return this;
    }

    /** Adds members that somebody left empty. */
    SportsDbRow empty(String... names) {
        for (String name : names) {
            members.put(name, "");
        }
        return this;
    }

    /** What a member says; null if it says nothing. */
    String get(String name) {
        return members.get(name);
    }

    /** The rows as an answer under the name that the endpoint gives its list; no rows are no data. */
    static Answer answer(String list, List<SportsDbRow> rows) {
        return rows.isEmpty()
                ? message(200, "No data found")
                : Answer.ok(Json.bytes(json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart(list);
                    for (SportsDbRow row : rows) {
                        row.write(json);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }));
    }

    /** What the API says instead of rows. */
    static Answer message(int status, String message) {
        byte[] body = Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("Message", message);
            json.writeEndObject();
        });
        return new Answer(status, body, "");
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> member : members.entrySet()) {
            json.writeStringField(member.getKey(), member.getValue());
        }
        json.writeEndObject();
    }
}
