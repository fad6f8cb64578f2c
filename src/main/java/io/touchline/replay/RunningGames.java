package io.touchline.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.contract.RecordHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
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

    /** What the records' {@link RecordHeaders#EVENT_TYPE} says. */
    public static final String EVENT_TYPE = "match_event";

    private static final Logger log = LoggerFactory.getLogger(RunningGames.class);
    private static final int MOST_OF_A_GAME = 1000;
    private static final int MOST_REMEMBERED = 100;
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOADS = Duration.ofSeconds(30);
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final String source;
    private final BiFunction<String, String, RecordedGame> recordings;
    private final GamesFile file;
    private final Breaks breaks;
    private final Clock clock;
    private final Counter counter;
    private final Map<String, RunningGame> games = new LinkedHashMap<>();

    /** What was handed out and is not acknowledged yet. */
    private List<Part> taken = List.of();

    private int failures;
    private Instant notBefore = Instant.MIN;
    private Instant noted = Instant.MIN;
    private Instant nextLoad = Instant.MIN;

    private record Part(RunningGame game, GameState state, int messages) {}

    /**
     * Goes on with what the file has.
     *
     * @param source what the records' {@link RecordHeaders#SOURCE} says
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
        this.counter = Counter.builder("touchline.games.events")
                .description("Events of games that were sent")
                .tag("source", source)
                .register(meters);
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

    /** How many are in play, paused ones too. */
    public synchronized int inPlay() {
        return (int)
                games.values().stream().filter(game -> game.state().isInPlay()).count();
    }

    /**
     * Makes the exchange's body a list of messages, one for each event that is due, or stops the route if none is.
     */
    public void takeDue(Exchange exchange) {
        load();
        List<Message> due = due(exchange);
        if (due.isEmpty()) {
            exchange.setRouteStop(true);
        } else {
            exchange.getMessage().setBody(due);
        }
    }

    /** Kafka has all that was handed out. */
    public synchronized void sent() {
        for (Part part : taken) {
            part.game().sent(part.messages(), part.state());
            counter.increment(part.messages());
            if (part.game().state() == GameState.FINISHED) {
                log.info("Game {} ({}) is over", part.game().id(), source);
            }
        }
        taken = List.of();
        failures = 0;
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

    private synchronized List<Message> due(Exchange exchange) {
        Instant now = clock.instant();
        if (!taken.isEmpty()) {
            taken = List.of();
            notBefore = now.plusSeconds(Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(failures, 10)));
            failures++;
        }
        List<Message> messages = new ArrayList<>();
        if (now.isBefore(notBefore)) {
            return messages;
        }
        List<Part> parts = new ArrayList<>();
        for (RunningGame game : games.values()) {
            List<String> due = game.due(source, MOST_OF_A_GAME);
            due.forEach(value -> messages.add(message(exchange, game, value, now)));
            if (!due.isEmpty()) {
                parts.add(new Part(game, game.state(), due.size()));
            }
        }
        taken = parts;
        return messages;
    }

    private Message message(Exchange exchange, RunningGame game, String value, Instant now) {
        Message message = new DefaultMessage(exchange.getContext());
        message.setBody(value);
        message.setHeader(KafkaConstants.KEY, game.id());
        message.setHeader(RecordHeaders.SOURCE, source);
        message.setHeader(RecordHeaders.POLL_ID, game.run());
        message.setHeader(RecordHeaders.OBSERVED_AT, now.toString());
        message.setHeader(RecordHeaders.EVENT_TYPE, EVENT_TYPE);
        return message;
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
