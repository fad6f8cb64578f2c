package io.touchline.postgres;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.matchstate.FootballDataMatch;
import io.touchline.matchstate.MatchBeliefs;
import io.touchline.matchstate.MatchState;
import io.touchline.matchstate.MatchStateSettings;
import io.touchline.matchstate.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the history has to be: the sightings of each match one after the other, without batches and without a database in
 * between. The service must come to the same however it gets them.
 */
final class HistoryModel {

    private final FootballDataMatch reader = new FootballDataMatch(new JsonFactory());
    private final MatchBeliefs beliefs = new MatchBeliefs(MatchStateSettings.DEFAULTS);
    private final Map<Long, MatchState> states = new TreeMap<>();
    private final Map<Long, JsonNode> latest = new TreeMap<>();
    private final Map<Long, List<Long>> changes = new TreeMap<>();

    void see(Instant observedAt, long offset, JsonNode match) {
        try {
            var seen = reader.read(match.toString().getBytes(StandardCharsets.UTF_8), observedAt, "unknown");
            MatchState before = states.getOrDefault(seen.id(), MatchState.NONE);
            if (before.observedAt() != null && observedAt.isBefore(before.observedAt())) {
                return;
            }
            Step step = beliefs.see(before, seen.sighting());
            states.put(seen.id(), step.state());
            latest.put(seen.id(), match);
            if (step.isChange()) {
                changes.computeIfAbsent(seen.id(), id -> new ArrayList<>()).add(offset);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The offsets of the sightings that are changes, by match. */
    Map<Long, List<Long>> changes() {
        return changes;
    }

    /** The last record of each match. */
    Map<Long, JsonNode> latest() {
        return latest;
    }

    /** When anything was seen last. */
    Instant newest() {
        return states.values().stream()
                .map(MatchState::observedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
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
