package io.touchline.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.SettableClock;
import io.touchline.matchstate.MatchStateSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All games, without Kafka: what is told to whom, what is remembered, and for how long. */
class GamesTest {

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Games games =
            new Games(new LiveSettings(Duration.ofHours(3), Duration.ofHours(24), 3), meters, clock);
    private final GameIntake intake = new GameIntake(games, MatchStateSettings.DEFAULTS, meters);
    private final List<GameChange> told = new ArrayList<>();
    private int events;

    @Test
    void listenersAreToldOfEachChangeInOrderAndNotOfThePast() {
        games.listen(change -> {
            throw new IllegalStateException("a listener that fails");
        });
        games.listen(told::add);
        take("a", "Half Start", 0);
        assertThat(told).isEmpty();
        games.caughtUp();
        take("a", "Shot", 61);
        take("b", "Half Start", 0);
        take("a", "Pass", 62);

        assertThat(told).extracting(GameChange::gameId).containsExactly("a", "b");
        assertThat(told).extracting(GameChange::number).containsExactly(2L, 3L);
        assertThat(told.get(0).before().seq()).isOne();
        assertThat(told.get(0).now().seq()).isEqualTo(2);
        assertThat(told.get(0).kinds()).containsExactly(ChangeKind.CLOCK, ChangeKind.SHOT);
        assertThat(told.get(1).before()).isNull();
        assertThat(games.find("a")).containsSame(told.get(0).now());
        assertThat(games.present().number()).isEqualTo(3);
        assertThat(games.present().games()).extracting(Game::id).containsExactly("a", "b");
    }

    @Test
    void listenersAreToldWhenAllGamesAreAsTheyStand() {
        List<String> calls = new ArrayList<>();
        for (String name : List.of("first", "second")) {
            games.listen(new GameListener() {
                @Override
                public void changed(GameChange change) {
                    calls.add(name + " " + change.number());
                }

                @Override
                public void caughtUp() {
                    assertThat(games.isCaughtUp()).isTrue();
                    calls.add(name);
                    throw new IllegalStateException("a listener that fails");
                }
            });
        }
        take("a", "Half Start", 0);
        games.caughtUp();
        take("b", "Half Start", 0);

        assertThat(calls).containsExactly("first", "second", "first 2", "second 2");
    }

    @Test
    void whoeverLostTheConnectionGetsWhatWasMissedAsLongAsItIsKnown() {
        String epoch = games.present().epoch();
        take("a", "Half Start", 0);
        assertThat(games.changesSince(epoch, 0)).as("not caught up").isEmpty();
        games.caughtUp();
        take("b", "Half Start", 0);
        take("a", "Shot", 1);

        assertThat(numbers(games.changesSince(epoch, 1).orElseThrow())).containsExactly(2L, 3L);
        assertThat(numbers(games.changesSince(epoch, 1, "a").orElseThrow())).containsExactly(3L);
        assertThat(games.changesSince(epoch, 3)).hasValue(List.of());
        assertThat(games.changesSince(epoch, 4)).as("from the future").isEmpty();
        assertThat(games.changesSince("another", 1)).isEmpty();
        assertThat(games.changesSince(epoch, 1, "c")).isEmpty();

        for (int i = 0; i < RecentChanges.MOST; i++) {
            take("a", "Shot", 2 + i);
        }
        assertThat(games.changesSince(epoch, 2)).as("two are lost").isEmpty();
        assertThat(games.changesSince(epoch, 3).orElseThrow()).hasSize(RecentChanges.MOST);
        assertThat(games.changesSince(epoch, 1, "b").orElseThrow()).hasSize(1);
    }

    @Test
    void aGameThatIsOverIsKeptForATimeAndDoesNotComeBackByALateEvent() {
        games.caughtUp();
        games.listen(told::add);
        take("a", "Half Start", 0);
        take("a", "Game End", 0);
        take("b", "Half Start", 0);
        clock.pass(Duration.ofHours(3));
        games.tidy();
        assertThat(games.find("a")).isPresent();
        clock.pass(Duration.ofSeconds(1));
        long seen = games.present().number();
        games.tidy();

        assertThat(games.find("a")).isEmpty();
        assertThat(games.find("b")).isPresent();
        GameChange last = told.get(told.size() - 1);
        assertThat(last.kinds()).containsExactly(ChangeKind.FORGOTTEN);
        assertThat(last.now()).isNull();
        assertThat(last.gameId()).isEqualTo("a");
        assertThat(games.changesSince(games.present().epoch(), seen))
                .as("it has to be taken anew")
                .isEmpty();
        take("a", "Pass", 5);
        assertThat(games.find("a")).isEmpty();
        take("a", "Game Start", 0);
        assertThat(games.find("a")).isPresent();
        clock.pass(Duration.ofHours(25));
        games.tidy();
        assertThat(games.present().games()).isEmpty();
    }

    @Test
    void ofTooManyGamesThoseGoFirstThatAreOver() {
        games.caughtUp();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            take(id, "Half Start", 0);
            clock.pass(Duration.ofSeconds(1));
        }
        take("c", "Game End", 0);
        games.tidy();

        assertThat(games.present().games()).extracting(Game::id).containsExactly("b", "d", "e");
    }

    @Test
    void whileThePastIsReadGamesThatWereOverLongAgoGoAtOnce() {
        GameFeedTest.values("old", Played.invented(4, false))
                .forEach(value -> intake.event(value, null, clock.instant().minus(Duration.ofHours(5)), null));
        assertThat(games.present().games()).hasSize(1);
        games.tidy();
        assertThat(games.present().games()).isEmpty();
    }

    @Test
    void whatIsNoEventIsCounted() {
        intake.event(null, null, clock.instant(), null);
        intake.event("{}".getBytes(StandardCharsets.UTF_8), null, clock.instant(), null);
        assertThat(meters.get("touchline.live.passed.over").counter().count()).isEqualTo(2);
        take("a", "Half Start", 0);
        assertThat(meters.get("touchline.live.games").gauge().value()).isEqualTo(1);
    }

    private void take(String gameId, String type, int second) {
        JsonNode event = Played.tree(
                """
                {"id": "%s %d", "index": 1, "period": 1, "timestamp": "00:%02d:%02d.000", "type": {"name": "%s"},
                 "team": {"id": 1, "name": "Ashford"}}
                """
                        .formatted(gameId, ++events, second / 60, second % 60, type));
        intake.event(Played.value(gameId, event), null, clock.instant(), null);
    }

    private static List<Long> numbers(List<GameChange> changes) {
        return changes.stream().map(GameChange::number).toList();
    }
}
