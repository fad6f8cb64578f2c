package io.touchline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole matches, real and invented, against what another reading of their events finds. */
class PlayedGamesTest {

    private static final int LATEST = 200;
    /** Of a game with extra time, a second yellow card and a shoot-out. */
    private static final long SHOOT_OUT = 17;

    @Test
    void realMatchesEndAsTheyDid() throws IOException {
        Map<String, JsonNode> results = results();
        Played.recorded().forEach((id, events) -> {
            Game game = Played.fold(Played.read(events));

            assertIsWhatHappened(id, game, events);
            assertThat(game.status()).isEqualTo(Phase.FULL_TIME);
            JsonNode result = results.get(id);
            if (result != null) {
                assertThat(game.score())
                        .as(id)
                        .isEqualTo(new Score(
                                result.get("home_score").intValue(),
                                result.get("away_score").intValue()));
                assertThat(game.home().name())
                        .isEqualTo(result.at("/home_team/home_team_name").asText());
            }
        });
    }

    @Test
    void inventedMatchesEndAsTheyDidWithExtraTimeShootOutsAndSecondYellowCards() {
        int shootOuts = 0;
        int secondYellows = 0;
        for (long seed : new long[] {0, 4, 11, SHOOT_OUT, 20, 23}) {
            List<JsonNode> events = Played.invented(seed, true);
            Game game = Played.fold(Played.read(events));

            assertIsWhatHappened("seed " + seed, game, events);
            shootOuts += game.shootOut() == null ? 0 : 1;
            secondYellows += game.secondYellows().size();
            assertThat(game.status()).isEqualTo(game.shootOut() == null ? Phase.FULL_TIME : Phase.FINISHED);
        }
        assertThat(shootOuts).isPositive();
        assertThat(secondYellows).isPositive();
    }

    @Test
    void atEachMomentOfAMatchItsStateMakesSense() {
        List<List<JsonNode>> games = new ArrayList<>(Played.recorded().values());
        games.add(Played.invented(SHOOT_OUT, true));
        for (List<JsonNode> events : games) {
            GameFold fold = new GameFold("g");
            Game before = null;
            for (LiveEvent event : Played.read(events)) {
                Optional<GameFold.Step> step = fold.apply(event, null, null);
                Game game = fold.game();
                if (step.isPresent()) {
                    assertThat(step.get().before()).isSameAs(before);
                    assertThat(step.get().now()).isSameAs(game);
                    assertThat(step.get().kinds()).isNotEmpty();
                    assertMakesSense(before, game, event);
                } else if (game == null || game != before) {
                    fail("unseen change by " + event);
                }
                before = game;
            }
        }
    }

    @Test
    void lateAndRepeatedEventsLeadToTheSameState() {
        List<List<JsonNode>> games = new ArrayList<>(Played.recorded().values());
        games.add(Played.invented(SHOOT_OUT, true));
        games.add(Played.invented(4, false));
        for (List<JsonNode> events : games) {
            List<LiveEvent> read = Played.read(events);
            Game expected = Played.fold(read);
            for (int seed = 0; seed < 5; seed++) {
                Game game = Played.fold(delivered(read, new Random(seed)));
                assertThat(withSeq(game, 0)).as("seed %d", seed).isEqualTo(withSeq(expected, 0));
            }
            List<LiveEvent> backwards = new ArrayList<>(read);
            Collections.reverse(backwards);
            assertThat(withSeq(Played.fold(backwards), 0)).isEqualTo(withSeq(expected, 0));
        }
    }

    private static void assertIsWhatHappened(String what, Game game, List<JsonNode> events) {
        Oracle oracle = new Oracle(events);
        assertThat(game.home().id()).as(what).isEqualTo(oracle.home);
        assertThat(game.away().id()).as(what).isEqualTo(oracle.away);
        assertThat(Oracle.goals(game)).as(what).isEqualTo(oracle.goals());
        assertThat(Oracle.assists(game)).as(what).isEqualTo(oracle.assists());
        assertThat(game.score()).as(what).isEqualTo(oracle.score());
        assertThat(Oracle.cards(game.yellowCards())).as(what).isEqualTo(oracle.cards("Yellow Card"));
        assertThat(Oracle.cards(game.secondYellows())).as(what).isEqualTo(oracle.cards("Second Yellow"));
        assertThat(Oracle.cards(game.redCards())).as(what).isEqualTo(oracle.cards("Second Yellow", "Red Card"));
        assertThat(Oracle.substitutions(game)).as(what).isEqualTo(oracle.substitutions());
        Score kicks = game.shootOut() == null
                ? Score.NONE
                : new Score(game.shootOut().home(), game.shootOut().away());
        assertThat(kicks).as(what).isEqualTo(oracle.shootOut());
        assertStats(game.stats().home(), oracle, oracle.home);
        assertStats(game.stats().away(), oracle, oracle.away);
        for (Window window : game.stats().windows()) {
            int from = window.fromMinute();
            assertThat(window.home().shots()).isEqualTo(oracle.shots(oracle.home, window.period(), from, from + 5));
            assertThat(window.away().shots()).isEqualTo(oracle.shots(oracle.away, window.period(), from, from + 5));
        }
        assertThat(game.stats().windows().stream()
                        .mapToInt(each -> each.home().shots())
                        .sum())
                .isEqualTo(oracle.shots(oracle.home));
    }

    private static void assertStats(SideStats stats, Oracle oracle, int team) {
        assertThat(stats.shots()).isEqualTo(oracle.shots(team));
        assertThat(stats.xg()).isCloseTo(oracle.xg(team), within(0.0001));
        assertThat(stats.passes()).isEqualTo(oracle.count("Pass", team));
        assertThat(stats.fouls()).isEqualTo(oracle.count("Foul Committed", team));
        assertThat(stats.pressures()).isEqualTo(oracle.count("Pressure", team));
        int all = oracle.count("Pass", oracle.home) + oracle.count("Pass", oracle.away);
        assertThat(stats.possession()).isCloseTo(stats.passes() / (double) all, within(0.0001));
    }

    private static void assertMakesSense(Game before, Game game, LiveEvent event) {
        long scored =
                game.goals().stream().filter(goal -> goal.teamId() != null).count();
        assertThat(game.score().home() + game.score().away()).isEqualTo((int) scored);
        assertThat(game.redCards()).containsAll(game.secondYellows());
        assertThat(game.shots())
                .hasSize(game.stats().home().shots() + game.stats().away().shots());
        if (before == null) {
            assertThat(game.seq()).isEqualTo(1);
            assertThat(game.status()).isEqualTo(Phase.SCHEDULED);
            return;
        }
        assertThat(game.seq()).isEqualTo(before.seq() + 1);
        assertThat(game.at()).isGreaterThanOrEqualTo(before.at());
        assertThat(game.score().home()).isGreaterThanOrEqualTo(before.score().home());
        assertThat(game.score().away()).isGreaterThanOrEqualTo(before.score().away());
        assertThat(game.status() == before.status() || isNextOf(before.status(), game.status()))
                .as("from %s to %s at %s", before.status(), game.status(), event)
                .isTrue();
    }

    private static boolean isNextOf(Phase before, Phase now) {
        return switch (before) {
            case SCHEDULED, HALF_TIME -> now == Phase.IN_PLAY;
            case IN_PLAY -> now == Phase.HALF_TIME || now == Phase.FULL_TIME;
            case FULL_TIME -> now == Phase.IN_PLAY || now == Phase.SHOOT_OUT;
            case SHOOT_OUT -> now == Phase.FINISHED;
            case FINISHED, STOPPED -> false;
        };
    }

    /** Each up to {@link #LATEST} places too late, and one in five twice. */
    private static List<LiveEvent> delivered(List<LiveEvent> events, Random random) {
        record Delivery(LiveEvent event, int place) {}
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            deliveries.add(new Delivery(events.get(i), i + random.nextInt(LATEST)));
            if (random.nextInt(5) == 0) {
                deliveries.add(new Delivery(events.get(i), i + random.nextInt(LATEST)));
            }
        }
        deliveries.sort(Comparator.comparingInt(Delivery::place));
        return deliveries.stream().map(Delivery::event).toList();
    }

    static Game withSeq(Game game, long seq) {
        return new Game(
                game.id(),
                game.run(),
                seq,
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
                game.shots(),
                game.stats());
    }

    private static Map<String, JsonNode> results() throws IOException {
        Map<String, JsonNode> results = new TreeMap<>();
        if (Files.isDirectory(Played.STATSBOMB)) {
            try (var files = Files.newDirectoryStream(Played.STATSBOMB, "matches-*.json")) {
                for (Path file : files) {
                    for (JsonNode match : new ObjectMapper().readTree(file.toFile())) {
                        results.put(match.get("match_id").asText(), match);
                    }
                }
            }
        }
        return results;
    }
}
