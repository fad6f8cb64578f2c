package io.touchline.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.SettableClock;
import io.touchline.matchstate.MatchStateSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Matches of a feed that is polled, as games. */
class MatchFoldTest {

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Games games =
            new Games(new LiveSettings(Duration.ofHours(3), Duration.ofHours(24), 10), meters, clock);
    private final GameIntake intake = new GameIntake(games, MatchStateSettings.DEFAULTS, meters);
    private final List<GameChange> told = new ArrayList<>();

    @Test
    void aMatchIsAGameFromItsKickOffToItsEnd() {
        games.caughtUp();
        games.listen(told::add);
        see(record(7, "TIMED", null, null));
        assertThat(games.present().games()).isEmpty();
        see(record(7, "IN_PLAY", 0, 0));
        see(record(7, "IN_PLAY", 0, 0));
        see(record(7, "IN_PLAY", 1, 0));
        see(record(7, "PAUSED", 1, 0));
        see(record(7, "FINISHED", 1, 2));

        assertThat(told)
                .extracting(change -> List.copyOf(change.kinds()))
                .containsExactly(
                        List.of(ChangeKind.BEGUN),
                        List.of(ChangeKind.GOAL),
                        List.of(ChangeKind.STATUS),
                        List.of(ChangeKind.STATUS, ChangeKind.GOAL));
        Game game = games.find("match-7").orElseThrow();
        assertThat(game.seq()).isEqualTo(4);
        assertThat(game.status()).isEqualTo(Phase.FINISHED);
        assertThat(game.score()).isEqualTo(new Score(1, 2));
        assertThat(game.home()).isEqualTo(new Named(70L, "Ashford"));
        assertThat(game.away()).isEqualTo(new Named(71L, "Brackley"));
        assertThat(game.competition()).isEqualTo(new Named(2000L, "Cup"));
        assertThat(game.source()).isEqualTo("football-data");
    }

    @Test
    void aStaleAnswerTakesNoGoalAway() {
        see(record(7, "IN_PLAY", 1, 0));
        see(record(7, "IN_PLAY", 0, 0));

        assertThat(games.find("match-7").orElseThrow().score()).isEqualTo(new Score(1, 0));
    }

    @Test
    void penaltiesOfAShootOutAreNoGoals() {
        see(record(7, "IN_PLAY", 1, 1));
        see(
                """
                {"id": 7, "utcDate": "2026-06-11T19:00:00Z", "status": "FINISHED", "homeTeam": {"id": 70, "name": "Ashford"},
                 "awayTeam": {"id": 71, "name": "Brackley"}, "competition": {"id": 2000, "code": "CUP", "name": "Cup"},
                 "score": {"winner": "HOME_TEAM", "duration": "PENALTY_SHOOTOUT", "fullTime": {"home": 6, "away": 5},
                   "halfTime": {"home": 0, "away": 1}, "regularTime": {"home": 1, "away": 1},
                   "extraTime": {"home": 1, "away": 1}, "penalties": {"home": 4, "away": 3}}}
                """
                        .getBytes(StandardCharsets.UTF_8));

        Game game = games.find("match-7").orElseThrow();
        assertThat(game.score()).isEqualTo(new Score(2, 2));
        assertThat(game.shootOut()).isEqualTo(new ShootOut(4, 3, List.of()));
    }

    @Test
    void oneThatIsNoLongerShownDoesNotComeBackByACorrection() {
        games.caughtUp();
        see(record(7, "IN_PLAY", 1, 0));
        see(record(7, "FINISHED", 1, 0));
        clock.pass(Duration.ofHours(4));
        games.tidy();
        assertThat(games.find("match-7")).isEmpty();
        for (int i = 0; i < 10; i++) {
            clock.pass(Duration.ofMinutes(10));
            see(record(7, "FINISHED", 0, 0));
        }

        assertThat(games.find("match-7")).isEmpty();
    }

    @Test
    void oneThatWasOverWhenItWasFirstHeardOfIsNoGameInPlay() {
        see(record(7, "FINISHED", 1, 0));
        see(record(8, "POSTPONED", null, null));
        see("{\"status\": \"IN_PLAY\"}".getBytes(StandardCharsets.UTF_8));
        see("<html>".getBytes(StandardCharsets.UTF_8));
        see(null);

        assertThat(games.present().games()).isEmpty();
        assertThat(meters.get("touchline.live.passed.over").counter().count()).isEqualTo(3);
    }

    @Test
    void anEventCannotPassForAMatch() {
        see(record(7, "IN_PLAY", 1, 0));
        intake.event(
                Played.value(
                        "match-7",
                        Played.tree("{\"id\": \"e\", \"period\": 1, \"timestamp\": \"00:00:00.000\","
                                + " \"type\": {\"name\": \"Half Start\"}}")),
                null,
                clock.instant(),
                null);

        assertThat(games.find("match-7").orElseThrow().source()).isEqualTo("football-data");
    }

    private void see(byte[] value) {
        clock.pass(Duration.ofSeconds(10));
        intake.match(value, clock.instant(), "football-data");
    }

    /** A record of the match topic. */
    static byte[] record(long id, String status, Integer home, Integer away) {
        return """
                {"id": %d, "utcDate": "2026-06-11T19:00:00Z", "status": "%s", "homeTeam": {"id": 70, "name": "Ashford"},
                 "awayTeam": {"id": 71, "name": "Brackley"}, "competition": {"id": 2000, "code": "CUP", "name": "Cup"},
                 "score": {"duration": "REGULAR", "fullTime": {"home": %s, "away": %s}}}
                """
                .formatted(id, status, home, away)
                .getBytes(StandardCharsets.UTF_8);
    }
}
