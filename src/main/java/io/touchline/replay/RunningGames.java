package io.touchline.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several games, each with a clock of its own, and what of them is to be sent.
 *
 * <p>A route asks at each of its ticks with {@link #takeDue}, sends, and says {@link #sent} when Kafka has acknowledged all of
 * it. If it does not, the same comes again, at first a second later and then less and less often: so the events of a game
 * stay in order, each is sent at least once, and nothing piles up while Kafka is away. The file is written at most once a
 * second, so that after {@code kill -9} the events of the last second are sent twice.
 */
public final class RunningGames {

    private static final Logger log = LoggerFactory.getLogger(RunningGames.class);
    private static final int MOST_REMEMBERED = 100;
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOADS = Duration.ofSeconds(30);

    private final String source;
    private final BiFunction<String, String, RecordedGame> recordings;
    private final GamesFile file;
    private final Breaks breaks;
    private final Clock clock;
    private final Outbox outbox;
    private final Map<String, RunningGame> games = new LinkedHashMap<>();

    private Instant noted = Instant.MIN;
    private Instant nextLoad = Instant.MIN;

    /**
     * Goes on with what the file has.
     *
     * @param source what the records' header {@code touchline-source} says
     * @param recordings gives a game again, after a restart, by its id and its {@link RecordedGame#origin}
     */
    public RunningGames(
            String source,
            BiFunction<String, String, RecordedGame> recordings,
            GamesFile file,
            Breaks breaks,
            MeterRegistry meters,
            Clock clock) {
        this.source = source;
        this.recordings = recordings;
        this.file = file;
        this.breaks = breaks;
        this.clock = clock;
        file.read().forEach(kept -> games.put(kept.gameId(), RunningGame.of(kept, clock)));
        this.outbox = new Outbox(
                source,
                Counter.builder("touchline.games.events")
                        .description("Events of games that were sent")
                        .tag("source", source)
                        .register(meters),
                clock);
        Gauge.builder("touchline.games.running", this, RunningGames::inPlay)
                .description("Games in play")
                .tag("source", source)
                .register(meters);
    }

    /**
     * Begins a game. What is before the minute is sent at once.
     *
     * @throws GameInPlayException when it is being played already
     */
    public synchronized GameStatus start(RecordedGame game, double speed, double fromMinute) {
        requireNotInPlay(game.id());
        Speeds.require(speed);
        RunningGame begun = RunningGame.begin(
                UUID.randomUUID().toString(),
                game,
                new MatchClock(game.events(), breaks),
                speed,
                Speeds.requireMinute(fromMinute),
                clock);
        games.remove(game.id());
        games.put(game.id(), begun);
        forgetOldest();
        note();
        log.info(
                "Game {} ({}) begins with {} events, {} times as fast",
                game.id(),
                source,
                game.events().size(),
                speed);
        return begun.status();
    }

    /** Throws {@link GameInPlayException} when it is being played already. */
    synchronized void requireNotInPlay(String gameId) {
        RunningGame known = games.get(gameId);
        if (known != null && known.state().isInPlay()) {
            throw new GameInPlayException(gameId, known.state());
        }
    }

    /** Its clock stands still. Throws {@link GameNotInPlayException}, as the following do. */
    public synchronized GameStatus pause(String gameId) {
        return change(gameId, RunningGame::pause);
    }

    /** Its clock goes on. */
    public synchronized GameStatus resume(String gameId) {
        return change(gameId, RunningGame::resume);
    }

    /** From now on so many seconds of the match pass in one of ours. */
    public synchronized GameStatus speed(String gameId, double speed) {
        Speeds.require(speed);
        return change(gameId, game -> game.speed(speed));
    }

    /** Ends it; only a last message is sent that says so. */
    public synchronized GameStatus stop(String gameId) {
        return change(gameId, RunningGame::stop);
    }

    /** All games that are in play or were lately, oldest first. */
    public synchronized List<GameStatus> list() {
        return games.values().stream().map(RunningGame::status).toList();
    }

    /** One of them. */
    public Optional<GameStatus> find(String gameId) {
        return list().stream().filter(game -> game.gameId().equals(gameId)).findFirst();
    }

    /** How many are in play, paused ones too. */
    public synchronized int inPlay() {
        return (int)
                games.values().stream().filter(game -> game.state().isInPlay()).count();
    }

    /** Makes the exchange's body a list of messages, one for each event that is due, or stops the route if none is. */
    public void takeDue(Exchange exchange) {
        load();
        List<Message> due = takeDue(exchange.getContext());
        if (due.isEmpty()) {
            exchange.setRouteStop(true);
        } else {
            exchange.getMessage().setBody(due);
        }
    }

    private synchronized List<Message> takeDue(CamelContext camel) {
        return outbox.take(camel, games.values());
    }

    /** Kafka has all that was handed out. */
    public synchronized void sent() {
        for (RunningGame game : outbox.sent()) {
            if (game.state() == GameState.FINISHED) {
                log.info("Game {} ({}) is over", game.id(), source);
            }
        }
        if (!clock.instant().isBefore(noted.plus(BETWEEN_NOTES))) {
            note();
        }
    }

    /** Writes how far all games are. */
    public synchronized void note() {
        file.write(games.values().stream().map(RunningGame::kept).toList());
        noted = clock.instant();
    }

    private GameStatus change(String gameId, java.util.function.Consumer<RunningGame> change) {
        RunningGame game = games.get(gameId);
        if (game == null || !game.state().isInPlay()) {
            throw new GameNotInPlayException(gameId);
        }
        change.accept(game);
        note();
        return game.status();
    }

    /** Gets the events again of games that go on after a restart. Nobody else waits for that. */
    private void load() {
        Optional<RunningGame> next;
        while ((next = nextToLoad()).isPresent()) {
            RunningGame game = next.get();
            try {
                RecordedGame recording = recordings.apply(game.id(), game.origin());
                MatchClock times = new MatchClock(recording.events(), breaks);
                synchronized (this) {
                    if (game.isToBeLoaded()) {
                        game.load(recording, times);
                        log.info(
                                "Game {} ({}) goes on in period {}",
                                game.id(),
                                source,
                                game.status().position().period());
                    }
                }
            } catch (EventsUnavailableException e) {
                hindered(game, e, false);
                return;
            } catch (RuntimeException e) {
                hindered(game, e, true);
            }
        }
    }

    private synchronized Optional<RunningGame> nextToLoad() {
        return clock.instant().isBefore(nextLoad)
                ? Optional.empty()
                : games.values().stream().filter(RunningGame::isToBeLoaded).findFirst();
    }

    private synchronized void hindered(RunningGame game, RuntimeException reason, boolean forGood) {
        log.warn("Game {} ({}) cannot go on{}: {}", game.id(), source, forGood ? "" : " yet", reason.getMessage());
        game.hindered(reason.getMessage(), forGood);
        nextLoad = forGood ? nextLoad : clock.instant().plus(BETWEEN_LOADS);
    }

    private void forgetOldest() {
        List<String> over = games.values().stream()
                .filter(game -> !game.state().isInPlay())
                .map(RunningGame::id)
                .toList();
        over.stream().limit(Math.max(0, over.size() - MOST_REMEMBERED)).forEach(games::remove);
    }
}
