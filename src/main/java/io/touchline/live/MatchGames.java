package io.touchline.live;

import com.fasterxml.jackson.core.JsonFactory;
import io.touchline.matchstate.FootballDataMatch;
import io.touchline.matchstate.FootballDataMatch.Seen;
import io.touchline.matchstate.MatchBeliefs;
import io.touchline.matchstate.MatchStateSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The matches of the match topic, also those that are not in play. Only the thread that reads the topic uses it. */
final class MatchGames {

    /** Ten times the matches of a busy week, at some 2 KB each. */
    private static final int MOST = 10_000;

    private static final int BUCKETS = 256;
    private static final float LOAD = 0.75f;

    private final FootballDataMatch reader = new FootballDataMatch(new JsonFactory());
    private final MatchBeliefs beliefs;
    /** Those that were not heard of for longest come first. */
    private final Map<Long, MatchFold> matches = new LinkedHashMap<>(BUCKETS, LOAD, true);

    MatchGames(MatchStateSettings settings) {
        this.beliefs = new MatchBeliefs(settings);
    }

    /** The match that a record is about; empty if it is about none. */
    Optional<Seen> read(byte[] value, Instant observedAt, String source) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(value, observedAt, source)).filter(seen -> seen.id() != null);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What is known of a match so far. */
    MatchFold of(Seen seen) {
        MatchFold fold = matches.computeIfAbsent(seen.id(), id -> new MatchFold(gameId(id), beliefs));
        if (matches.size() > MOST) {
            matches.remove(matches.keySet().iterator().next());
        }
        return fold;
    }

    /** Numbers of matches and of recorded games come from different books. */
    private static String gameId(long matchId) {
        return "match-" + matchId;
    }
}
