package io.touchline.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.live.EventPlaces.Place;
import io.touchline.matchstate.FootballDataMatch.Seen;
import io.touchline.matchstate.MatchStateSettings;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records as they come from Kafka. Whatever is in them, nothing is thrown: one of them must not keep those after it from
 * all games.
 */
final class GameIntake {

    private static final Logger log = LoggerFactory.getLogger(GameIntake.class);

    private final Games games;
    private final GameEvents events = new GameEvents();
    private final MatchGames matches;
    private final Counter passedOver;

    /** @param thresholds what of a polled match is to be believed */
    GameIntake(Games games, MatchStateSettings thresholds, MeterRegistry meters) {
        this.games = games;
        this.matches = new MatchGames(thresholds);
        this.passedOver = Counter.builder("touchline.live.passed.over")
                .description("Records that are no event of a game and no match")
                .register(meters);
    }

    /**
     * A record of an event topic.
     *
     * @param run what it says of the playing that it belongs to; null if nothing
     * @param written when it was written
     * @param place where it is
     */
    void event(byte[] value, String run, Instant written, Place place) {
        Optional<GameRecord> record = events.read(value);
        if (record.isEmpty()) {
            passedOver.increment();
            return;
        }
        try {
            games.fold(record.get(), run, written, place);
        } catch (RuntimeException e) {
            log.warn(
                    "Event {} of game {} is passed over",
                    record.get().event().id(),
                    record.get().gameId(),
                    e);
            passedOver.increment();
        }
    }

    /**
     * A record of the match topic.
     *
     * @param observedAt when the answer that it is from was read
     * @param source the feed; null if it says nothing
     */
    void match(byte[] value, Instant observedAt, String source) {
        Optional<Seen> seen = matches.read(value, observedAt, source);
        if (seen.isEmpty()) {
            passedOver.increment();
            return;
        }
        try {
            MatchFold match = matches.of(seen.get());
            match.see(seen.get()).ifPresent(step -> games.show(match, step, observedAt));
        } catch (RuntimeException e) {
            log.warn("What was seen of match {} is passed over", seen.get().id(), e);
            passedOver.increment();
        }
    }
}
