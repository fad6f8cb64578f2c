package io.touchline.pollreplay;

import io.touchline.matchstate.FootballDataMatch;
import io.touchline.matchstate.Sighting;
import io.touchline.recordings.RecordedMatch;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads the records of one match. Back ends that take turns send the same few records again and again, with another
 * lastUpdated: these are not parsed anew.
 */
final class MatchReader {

    private static final String SOURCE = "football-data";
    /** As many back ends as have been seen to take turns, and one more. */
    private static final int REMEMBERED = 4;

    private final FootballDataMatch parser;
    private final UpdateTimes times;
    private final Deque<Read> reads = new ArrayDeque<>();

    MatchReader(FootballDataMatch parser, UpdateTimes times) {
        this.parser = parser;
        this.times = times;
    }

    private record Read(RecordedMatch match, Sighting sighting) {}

    /**
     * The sighting that a record is, of no particular time. The same object for the same record.
     *
     * @throws IOException when it is no JSON
     */
    Sighting read(RecordedMatch match) throws IOException {
        for (Read read : reads) {
            if (read.match() == match) {
                return read.sighting();
            }
        }
        Read like = reads.stream()
                .filter(read -> match.isSameButForUpdate(read.match()))
                .findFirst()
                .orElse(null);
        Instant updated = like == null ? null : times.of(match.lastUpdated());
        Sighting sighting = updated == null
                ? parser.read(match.json(), Instant.EPOCH, SOURCE).sighting()
                : updated(like.sighting(), updated);
        if (updated != null) {
            reads.removeIf(read -> read == like);
        } else if (reads.size() == REMEMBERED) {
            reads.removeLast();
        }
        reads.addFirst(new Read(match, sighting));
        return sighting;
    }

    private static Sighting updated(Sighting like, Instant updated) {
        return new Sighting(
                like.observedAt(),
                like.source(),
                updated,
                like.status(),
                like.score(),
                like.goalList(),
                like.home(),
                like.away(),
                like.kickOff(),
                like.winner(),
                like.referees());
    }
}
