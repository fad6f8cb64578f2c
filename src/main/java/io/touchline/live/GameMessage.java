package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Set;

/**
 * A game as JSON, for those who follow it: what a list of games shows, all of it each time.
 *
 * @param number of the change that is told, or of the last one before a state that is
 * @param changes what is different; empty for a state that is told to somebody who comes anew
 */
@JsonNaming(SnakeCaseStrategy.class)
public record GameMessage(
        String gameId,
        Named homeTeam,
        Named awayTeam,
        List<Goal> goals,
        List<Card> yellowCards,
        List<Card> redCards,
        List<Card> secondYellows,
        Score score,
        ShootOut shootOut,
        Phase status,
        @JsonUnwrapped Moment at,
        Named competition,
        String source,
        String run,
        long seq,
        long number,
        Set<ChangeKind> changes) {

    /** A game as it stands. @param number that of the {@link Present} it is taken from */
    public static GameMessage of(Game game, long number) {
        return of(game, number, Set.of());
    }

    /** A change; of a game that is forgotten, the last that was known. */
    public static GameMessage of(GameChange change) {
        return of(change.now() == null ? change.before() : change.now(), change.number(), change.kinds());
    }

    private static GameMessage of(Game game, long number, Set<ChangeKind> changes) {
        return new GameMessage(
                game.id(),
                game.home(),
                game.away(),
                game.goals(),
                game.yellowCards(),
                game.redCards(),
                game.secondYellows(),
                game.score(),
                game.shootOut(),
                game.status(),
                game.at(),
                game.competition(),
                game.source(),
                game.run(),
                game.seq(),
                number,
                changes);
    }
}
