package io.touchline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.CamelExchanges;
import io.touchline.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games in play, by a clock that a test sets, with a file that a restart finds. */
class GameReplaysTest {

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final Map<String, RecordedGame> recordings = new TreeMap<>(Map.of(
            "1",
                    new Events()
                            .at(1, "00:00")
                            .at(1, "01:00")
                            .at(2, "00:00")
                            .at(2, "01:00")
                            .game("1"),
            "2", new Events().at(1, "00:00").at(1, "00:30").game("2")));

    @TempDir
    private Path data;

    private GameReplays replays;

    @Test
    void eventsComeWhenTheirClockSaysSoAtTheSpeedOfTheirGame() throws Exception {
        begin("");
        replays.start("1", 60.0, null);
        replays.start("2", 1.0, null);

        assertThat(sent()).containsExactly("1 Game Start", "1 e1", "2 Game Start", "2 e1");
        clock.pass(Duration.ofSeconds(1));
        assertThat(sent()).containsExactly("1 e2");
        clock.pass(Duration.ofSeconds(14));
        assertThat(replays.games().find("1").orElseThrow().position()).isEqualTo(new Position(1, 1, true));
        assertThat(sent()).isEmpty();
        clock.pass(Duration.ofSeconds(15));
        assertThat(sent()).containsExactly("1 e3", "1 e4", "1 Game End", "2 e2", "2 Game End");
        assertThat(replays.games().list())
                .extracting(GameStatus::state)
                .containsExactly(GameState.FINISHED, GameState.FINISHED);
        assertThat(replays.games().find("1").orElseThrow())
                .isEqualTo(new GameStatus(
                        "1", null, null, GameState.FINISHED, 60, new Position(2, 46, false), 4, 4, null));
    }

    @Test
    void atAVeryHighSpeedAllIsStillInOrder() throws Exception {
        begin("");
        replays.start("1", 1_000_000.0, null);
        clock.pass(Duration.ofSeconds(1));

        assertThat(sent()).containsExactly("1 Game Start", "1 e1", "1 e2", "1 e3", "1 e4", "1 Game End");
        assertThat(sent()).isEmpty();
    }

    @Test
    void whatIsBeforeTheMinuteToBeginAtComesAtOnce() throws Exception {
        begin("");
        replays.start("1", 1.0, 45.0);

        assertThat(sent()).containsExactly("1 Game Start", "1 e1", "1 e2", "1 e3");
        assertThat(replays.games().find("1").orElseThrow().position()).isEqualTo(new Position(2, 45, false));
    }

    @Test
    void aPausedGameStandsStillAndASpeedCountsFromNowOn() throws Exception {
        begin("");
        replays.start("1", 1.0, null);
        sent();
        clock.pass(Duration.ofSeconds(30));
        replays.games().pause("1");
        clock.pass(Duration.ofHours(1));
        assertThat(sent()).isEmpty();

        replays.games().resume("1");
        clock.pass(Duration.ofSeconds(20));
        replays.games().speed("1", 10);
        assertThat(sent()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(sent()).containsExactly("1 e2");
    }

    @Test
    void aStoppedGameEndsWithAMessageThatSaysSoAndCanBeginAnew() throws Exception {
        begin("");
        replays.start("1", 1.0, null);
        sent();
        clock.pass(Duration.ofSeconds(60));
        List<Message> onTheirWay = take();
        replays.games().stop("1");
        replays.sent();
        assertThat(onTheirWay).hasSize(1);

        List<Message> last = take();
        replays.sent();
        JsonNode end = event(last.get(0));
        assertThat(end.at("/type/name").asText()).isEqualTo("Game End");
        assertThat(end.at("/game_end/reason").asText()).isEqualTo("stopped");
        assertThat(end.at("/minute").asInt()).isEqualTo(1);
        assertThat(sent()).isEmpty();

        replays.start("1", 1.0, null);
        assertThat(sent()).containsExactly("1 Game Start", "1 e1");
    }

    @Test
    void whatWasNotAcknowledgedComesAgainAfterAWhileAndBeforeAllThatFollows() throws Exception {
        begin("");
        replays.start("1", 1.0, null);
        assertThat(take()).hasSize(2);

        assertThat(take()).as("at once").isEmpty();
        clock.pass(Duration.ofMillis(1100));
        assertThat(take()).hasSize(2);
        assertThat(take()).isEmpty();
        clock.pass(Duration.ofMillis(1100));
        assertThat(take()).as("less often each time").isEmpty();
        clock.pass(Duration.ofSeconds(60));
        assertThat(sent()).containsExactly("1 Game Start", "1 e1", "1 e2");
        clock.pass(Duration.ofMinutes(16));
        assertThat(sent()).containsExactly("1 e3", "1 e4", "1 Game End");
    }

    @Test
    void afterARestartGamesGoOnWhereTheyWere() throws Exception {
        begin("");
        replays.start("1", 30.0, null);
        replays.start("2", 1.0, null);
        replays.games().pause("2");
        sent();
        clock.pass(Duration.ofSeconds(2));
        String run = event(takeFresh().get(0)).path("id").asText();
        assertThat(run).isEqualTo("e2");
        replays.sent();

        clock.pass(Duration.ofHours(1));
        begin("");
        assertThat(replays.games().list())
                .extracting(GameStatus::state)
                .containsExactly(GameState.RUNNING, GameState.PAUSED);
        assertThat(replays.games().find("1").orElseThrow().position()).isEqualTo(new Position(1, 1, false));
        assertThat(sent()).as("nothing happened meanwhile").isEmpty();
        clock.pass(Duration.ofSeconds(30));
        assertThat(sent()).containsExactly("1 e3");
        replays.games().resume("2");
        clock.pass(Duration.ofSeconds(30));
        assertThat(sent()).containsExactly("1 e4", "1 Game End", "2 e2", "2 Game End");

        begin("");
        assertThat(sent()).isEmpty();
        assertThat(replays.games().list())
                .extracting(GameStatus::state)
                .containsExactly(GameState.FINISHED, GameState.FINISHED);
    }

    @Test
    void aGameWhoseRecordingIsGoneAfterARestartSaysSo() throws Exception {
        begin("");
        replays.start("1", 30.0, null);
        sent();
        recordings.remove("1");
        begin("");

        assertThat(sent()).containsExactly("1 Game End");
        assertThat(replays.games().find("1").orElseThrow().problem()).contains("no events of a game '1'");
        assertThat(replays.games().find("1").orElseThrow().state()).isEqualTo(GameState.STOPPED);
    }

    @Test
    void aBrokenFileOfNotesIsAsIfNothingHadBeenPlayed() throws Exception {
        Files.writeString(data.resolve("replays.json"), "[{\"gameId\": \"1\"}]");
        begin("");

        assertThat(replays.games().list()).isEmpty();
    }

    @Test
    void gamesOfTheSettingsBeginByThemselvesAndOnce() throws Exception {
        begin("2, 9");
        assertThat(sent()).containsExactly("2 Game Start", "2 e1");
        clock.pass(Duration.ofMinutes(1));
        assertThat(sent()).containsExactly("2 e2", "2 Game End");

        begin("2");
        assertThat(sent()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        begin("");
        replays.start("1", null, null);

        assertThatThrownBy(() -> replays.start("1", null, null))
                .isInstanceOf(GameInPlayException.class)
                .hasMessage("game 1 is running already");
        assertThatThrownBy(() -> replays.start("2", 0.0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> replays.start("2", Double.NaN, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> replays.start("2", 1.0, -1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> replays.games().pause("2")).isInstanceOf(GameNotInPlayException.class);
        assertThatThrownBy(() -> replays.start("3", null, null)).isInstanceOf(UnknownGameException.class);
    }

    /** As after a start of the service. */
    private void begin(String games) {
        ReplaySettings settings = new ReplaySettings(
                "",
                30,
                games,
                Duration.ofMillis(50),
                Duration.ofMinutes(15),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                data.resolve("replays.json").toString());
        EventSource source = new EventSource() {
            @Override
            public List<String> ids() {
                return List.copyOf(recordings.keySet());
            }

            @Override
            public RecordedGame read(String id) {
                if (!recordings.containsKey(id)) {
                    throw new UnknownGameException(id, ids(), "");
                }
                return recordings.get(id);
            }
        };
        RunningGames running = new RunningGames(
                "statsbomb",
                (id, origin) -> source.read(id),
                new GamesFile(settings.file()),
                settings.breaks(),
                new SimpleMeterRegistry(),
                clock);
        replays = new GameReplays(settings, source, running);
    }

    private List<Message> takeFresh() {
        List<Message> messages = take();
        assertThat(messages).isNotEmpty();
        return messages;
    }

    private List<Message> take() {
        Exchange exchange = CamelExchanges.withBody(null);
        replays.takeDue(exchange);
        if (exchange.isRouteStop()) {
            return List.of();
        }
        return ((List<?>) exchange.getMessage().getBody())
                .stream().map(Message.class::cast).toList();
    }

    /** What was due, as {@code game event}, and is now acknowledged. */
    private List<String> sent() throws Exception {
        List<Message> messages = take();
        if (messages.isEmpty()) {
            return List.of();
        }
        replays.sent();
        List<String> said = new java.util.ArrayList<>();
        for (Message message : messages) {
            JsonNode event = event(message);
            String what = event.has("type")
                    ? event.at("/type/name").asText()
                    : event.path("id").asText();
            said.add(message.getHeader("kafka.KEY") + " " + what);
        }
        return said;
    }

    private static JsonNode event(Message message) throws Exception {
        return new ObjectMapper().readTree((String) message.getBody()).path("event");
    }
}
