package io.touchline.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The history rule once more, one sighting after the other, as it would be told to a person. The statement must come to
 * the same changes with its sets and windows.
 */
final class HistoryModel {

    private static final List<String> NOT_FACTS =
            List.of("lastUpdated", "season", "area", "competition", "odds", "minute", "injuryTime");

    private final Map<Long, Held> matches = new HashMap<>();
    private final Map<Long, List<Long>> changes = new TreeMap<>();

    private static final class Held {
        private Instant observedAt = Instant.MIN;
        private long offset;
        private String newestUpdate = "";
        private JsonNode recorded;
        private JsonNode latest;
        private final Set<JsonNode> seen = new HashSet<>();
    }

    void see(Instant observedAt, long offset, JsonNode match) {
        var held = matches.computeIfAbsent(match.path("id").asLong(), id -> new Held());
        int later = observedAt.compareTo(held.observedAt);
        if (later < 0 || later == 0 && offset <= held.offset) {
            return;
        }
        held.observedAt = observedAt;
        held.offset = offset;
        held.latest = match;

        JsonNode facts = ((ObjectNode) match).deepCopy().remove(NOT_FACTS);
        var updated = match.path("lastUpdated").asText("");
        boolean candidate = held.seen.add(facts) | updated.compareTo(held.newestUpdate) > 0;
        if (updated.compareTo(held.newestUpdate) > 0) {
            held.newestUpdate = updated;
        }
        if (candidate && !facts.equals(held.recorded)) {
            held.recorded = facts;
            changes.computeIfAbsent(match.path("id").asLong(), id -> new ArrayList<>())
                    .add(offset);
        }
    }

    /** The offsets of the sightings that are changes, by match. */
    Map<Long, List<Long>> changes() {
        return changes;
    }

    /** The last record of each match. */
    Map<Long, JsonNode> latest() {
        var latest = new TreeMap<Long, JsonNode>();
        matches.forEach((id, held) -> latest.put(id, held.latest));
        return latest;
    }

    /** What the database holds, in the form of {@link #changes()}. */
    static Map<Long, List<Long>> stored(Postgres postgres) {
        var stored = new TreeMap<Long, List<Long>>();
        postgres.sql()
                .query(
                        "select match_id, kafka_offset from streaming.match_history "
                                + "order by match_id, change_number",
                        row -> {
                            stored.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                    .add(row.getLong(2));
                        });
        return stored;
    }
}
