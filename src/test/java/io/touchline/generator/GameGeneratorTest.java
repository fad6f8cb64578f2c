package io.touchline.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.CamelExchanges;
import io.touchline.SettableClock;
import io.touchline.replay.Breaks;
import io.touchline.replay.GameState;
import io.touchline.replay.GameStatus;
import io.touchline.replay.GamesFile;
import io.touchline.replay.RunningGames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameGeneratorTest {

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");

    @TempDir
    private Path data;

    private GameGenerator generator;

    @Test
    void someGamesAreAlwaysInPlayWithAPauseAfterEach() {
        begin("true");
        tick();
        assertThat(inPlay()).containsExactly("sim-7-1", "sim-7-2", "sim-7-3");
        assertThat(generator.games().list())
                .as("in all phases")
                .extracting(game -> game.position().minute())
                .containsExactly(0, 30, 60);
        assertThat(generator.games().list().stream()
                        .flatMap(game -> java.util.stream.Stream.of(game.home(), game.away())))
                .doesNotHaveDuplicates();

        generator.games().stop("sim-7-2");
        tick();
        assertThat(inPlay()).hasSize(2);
        clock.pass(Duration.ofSeconds(21));
        tick();
        assertThat(inPlay()).containsExactly("sim-7-1", "sim-7-3", "sim-7-4");
    }

    @Test
    void afterARestartTheSameGamesGoOnAndTheNextHasTheNextNumber() {
        begin("true");
        tick();
        tick();
        List<GameStatus> before = generator.games().list();
        generator.close();

        begin("true");
        tick();
        assertThat(generator.games().list()).isEqualTo(before);
        generator.games().stop("sim-7-3");
        tick();
        clock.pass(Duration.ofSeconds(21));
        tick();
        assertThat(inPlay()).containsExactly("sim-7-1", "sim-7-2", "sim-7-4");
    }

    @Test
    void switchedOffItFinishesWhatItHasBegun() {
        begin("true");
        tick();
        generator.switchOff();
        clock.pass(Duration.ofHours(10));
        for (int i = 0; i < 10; i++) {
            tick();
        }

        assertThat(generator.games().list()).extracting(GameStatus::state).containsOnly(GameState.FINISHED);
        generator.switchOn();
        clock.pass(Duration.ofMinutes(1));
        tick();
        clock.pass(Duration.ofMinutes(1));
        tick();
        assertThat(inPlay()).hasSize(3);
    }

    @Test
    void aGameOfOnesOwnIsPlayedThoughTheGeneratorIsOffAndSurvivesARestart() {
        begin("auto");
        tick();
        assertThat(generator.games().list()).isEmpty();
        generator.start(new GameOrder("mine", 1, "Reds", "Blues", "Cup", true), 60.0, 10);
        tick();

        begin("auto");
        tick();
        assertThat(inPlay()).containsExactly("mine");
        assertThat(generator.games().list().get(0).home()).isEqualTo("Reds");
    }

    private void begin(String enabled) {
        GeneratorSettings settings = new GeneratorSettings(
                enabled,
                3,
                20,
                7,
                Duration.ofSeconds(20),
                Duration.ofMillis(100),
                data.resolve("games.json").toString());
        Breaks breaks =
                new Breaks(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(5));
        RunningGames games = new RunningGames(
                "generator",
                GameGenerator::again,
                new GamesFile(settings.file()),
                breaks,
                new SimpleMeterRegistry(),
                clock);
        generator = new GameGenerator(settings, games, clock);
    }

    private List<String> inPlay() {
        return generator.games().list().stream()
                .filter(game -> game.state().isInPlay())
                .map(GameStatus::gameId)
                .toList();
    }

    private void tick() {
        Exchange exchange = CamelExchanges.withBody(null);
        generator.takeDue(exchange);
        if (!exchange.isRouteStop()) {
            generator.sent();
        }
    }
}
