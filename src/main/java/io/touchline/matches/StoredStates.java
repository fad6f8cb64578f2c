package io.touchline.matches;

import io.touchline.delivery.TargetDownException;
import io.touchline.matchstate.FootballDataMatch;
import io.touchline.matchstate.MatchBeliefs;
import io.touchline.matchstate.MatchState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** What PostgreSQL keeps of the matches, in {@code streaming.match_state}. */
final class StoredStates {

    /** Where a record says nothing about its source. */
    static final String UNKNOWN_SOURCE = "unknown";

    private static final Logger log = LoggerFactory.getLogger(StoredStates.class);

    private static final String QUERY =
            """
            select
                match_id, state.version, state.state, match.raw, match.observed_at,
                coalesce(state.kafka_topic, match.kafka_topic) as kafka_topic,
                coalesce(state.kafka_partition, match.kafka_partition) as kafka_partition,
                coalesce(state.kafka_offset, match.kafka_offset) as kafka_offset
            from streaming.football_matches match
            left join streaming.match_state state using (match_id)
            where match_id = any(:ids)
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final MatchJson json;
    private final FootballDataMatch matches;
    private final MatchBeliefs beliefs;

    StoredStates(NamedParameterJdbcOperations jdbc, MatchJson json, FootballDataMatch matches, MatchBeliefs beliefs) {
        this.jdbc = jdbc;
        this.json = json;
        this.matches = matches;
        this.beliefs = beliefs;
    }

    /**
     * The states of those of the matches that are stored. One that has no state, from before there were any or since someone
     * took it away, has that of its last sighting.
     *
     * @throws TargetDownException when PostgreSQL cannot say
     */
    Map<Long, StoredState> of(Collection<Long> ids) throws TargetDownException {
        Map<Long, StoredState> states = new HashMap<>();
        if (ids.isEmpty()) {
            return states;
        }
        try {
            jdbc.query(QUERY, Map.of("ids", ids.toArray(Long[]::new)), row -> {
                states.put(row.getLong("match_id"), read(row));
            });
            return states;
        } catch (DataAccessException e) {
            throw new TargetDownException(
                    "PostgreSQL", String.valueOf(e.getMostSpecificCause().getMessage()), e);
        }
    }

    private StoredState read(ResultSet row) throws SQLException {
        long matchId = row.getLong("match_id");
        String text = row.getString("state");
        return new StoredState(
                row.getLong("version"),
                text == null ? lastSighting(row) : state(matchId, text),
                row.getString("kafka_topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"));
    }

    private MatchState lastSighting(ResultSet row) throws SQLException {
        try {
            byte[] record = row.getString("raw").getBytes(StandardCharsets.UTF_8);
            Instant observedAt = row.getTimestamp("observed_at").toInstant();
            return beliefs.see(
                            MatchState.NONE,
                            matches.read(record, observedAt, UNKNOWN_SOURCE).sighting())
                    .state();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL gives no jsonb that is no JSON", e);
        }
    }

    private MatchState state(long matchId, String text) {
        try {
            return json.state(text);
        } catch (IllegalArgumentException e) {
            // Someone else wrote it. The next sighting begins anew, and says so in the decisions.
            log.warn("what streaming.match_state holds of match {} cannot be read: {}", matchId, e.getMessage());
            return MatchState.NONE;
        }
    }
}
