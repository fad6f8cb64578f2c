package io.touchline.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Records as a store route hands them to an upsert statement. */
final class Batch {

    static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode records = JSON.createArrayNode();

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Adds a record of partition 0 that was observed at as many seconds after {@link #START} as its offset. */
    Batch add(long offset, JsonNode record) {
        return add(0, offset, START.plusSeconds(offset), record);
    }

    Batch add(int partition, long offset, Instant observedAt, JsonNode record) {
        var entry = records.addObject();
        entry.put("topic", "a-topic").put("partition", partition).put("offset", offset);
        entry.put("observed_at", observedAt.toString()).put("key", "a-key");
        entry.set("record", record);
        return this;
    }

    /** Takes a field of the origin from the record that was added last. */
    Batch forget(String field) {
        ((ObjectNode) records.get(records.size() - 1)).remove(field);
        return this;
    }

    int size() {
        return records.size();
    }

    @Override
    public String toString() {
        return records.toString();
    }
}
