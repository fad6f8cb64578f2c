package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * A whole game as JSON, for {@code GET /api/games/{id}}. As long as {@code run} and {@code seq} are the same, so is all the
 * rest.
 *
 * @param at {@code period}, {@code minute}, {@code second} and {@code shown}; not there where the source tells no minutes
 * @param stats null where the source tells no events
 * @param shots of the shot map
 * @param timeline goals, cards, substitutions and missed penalties, as they happened
 */
@JsonNaming(SnakeCaseStrategy.class)
public record GameView(
        String gameId,
        String run,
        String source,
        Phase status,
        @JsonUnwrapped Moment at,
        Named homeTeam,
        Named awayTeam,
        Named competition,
        Score score,
        ShootOut shootOut,
        List<Goal> goals,
        List<Card> yellowCards,
        List<Card> secondYellows,
        List<Card> redCards,
        List<Substitution> substitutions,
        StatsView stats,
        List<Shot> shots,
        List<TimelineEntry> timeline,
        long seq) {

    /**
     * What both sides did.
     *
     * @param windows of five minutes, from kick-off to now without a gap
     * @param xgRace the sums of xG, shot by shot
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record StatsView(SideStats home, SideStats away, List<Window> windows, List<XgPoint> xgRace) {}

    /** The game as it stands. */
    public static GameView of(Game game) {
        return new GameView(
                game.id(),
                game.run(),
                game.source(),
                game.status(),
                game.at(),
                game.home(),
                game.away(),
                game.competition(),
                game.score(),
                game.shootOut(),
                game.goals(),
                game.yellowCards(),
                game.secondYellows(),
                game.redCards(),
                game.substitutions(),
                stats(game),
                game.shots(),
                TimelineEntry.of(game),
                game.seq());
    }

    private static StatsView stats(Game game) {
        Stats stats = game.stats();
        return stats == null ? null : new StatsView(stats.home(), stats.away(), stats.windows(), XgPoint.race(game));
    }
}
