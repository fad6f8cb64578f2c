package io.touchline.generator;

import io.touchline.replay.GameStatus;
import io.touchline.replay.RecordedGame;
import io.touchline.replay.RunningGames;
import io.touchline.schedule.Plan;
import io.touchline.schedule.Turns;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;

/** Keeps some invented games in play; the route that sends them uses it as the bean {@code gameGenerator}. */
public final class GameGenerator implements Turns, AutoCloseable {

    private static final double FULL_TIME = 90;

    private final GeneratorSettings settings;
    private final Fixtures fixtures;
    private final RunningGames games;
    private final Clock clock;
    private final boolean isFirstStart;
    private boolean on;
    private int number;
    /** Null while nobody waits for it. */
    private Instant nextKickOff;

    GameGenerator(GeneratorSettings settings, RunningGames games, Clock clock) {
        this.settings = settings;
        this.fixtures = new Fixtures(settings.seed());
        this.games = games;
        this.clock = clock;
        this.on = settings.isOn();
        this.number =
                fixtures.last(games.list().stream().map(GameStatus::gameId).toList());
        this.isFirstStart = number == 0;
        this.nextKickOff = Instant.MIN;
    }

    /** From now on games are begun by themselves. */
    public synchronized void switchOn() {
        on = true;
    }

    /** Begins no further game by itself; those in play go on to their end. */
    public synchronized void switchOff() {
        on = false;
    }

    /** Whether games are begun by themselves. */
    public synchronized boolean isOn() {
        return on;
    }

    /**
     * Begins the game that is wanted.
     *
     * @param speed how many seconds of the match pass in one of ours, more than 0; null for what the settings say
     * @param fromMinute the minute on the match clock to begin at; all before it is sent at once
     * @throws io.touchline.replay.GameInPlayException when a game of that id is in play
     * @throws IllegalArgumentException when the speed or the minute makes no sense
     */
    public GameStatus start(GameOrder order, Double speed, double fromMinute) {
        return games.start(InventedGame.of(order), speed == null ? settings.speed() : speed, fromMinute);
    }

    /** Those in play, or lately so: to pause them, to change their speed, to end them. */
    public RunningGames games() {
        return games;
    }

    /** For the route: makes the body a list of messages, one for each event that is due, or stops the route if none is. */
    public void takeDue(Exchange exchange) {
        keepUp();
        games.takeDue(exchange);
    }

    /** For the route: Kafka has all of them. */
    public void sent() {
        games.sent();
    }

    @Override
    public Optional<Plan> plan(String routeId, String call) {
        return Optional.of(new Plan("whenever an event is due", null, null));
    }

    @Override
    public String dueNow(String routeId, String call) {
        return "sends what is due";
    }

    /** Notes how far all games are. */
    @Override
    public void close() {
        games.note();
    }

    /** The game of an id again, after a restart. */
    static RecordedGame again(String gameId, String origin) {
        if (origin == null) {
            throw new IllegalArgumentException("nobody knows how game " + gameId + " was invented");
        }
        return InventedGame.of(GameOrder.of(origin));
    }

    private synchronized void keepUp() {
        if (!on || games.inPlay() >= settings.games()) {
            return;
        }
        Instant now = clock.instant();
        if (nextKickOff == null) {
            nextKickOff = now.plus(settings.pause());
        }
        while (games.inPlay() < settings.games() && !now.isBefore(nextKickOff)) {
            number++;
            start(fixtures.next(number, teamsInPlay()), null, firstMinute());
        }
        if (games.inPlay() >= settings.games()) {
            nextKickOff = null;
        }
    }

    /** At the very first start the games are in all phases: whoever looks sees goals, and not only line-ups. */
    private double firstMinute() {
        return isFirstStart && number <= settings.games() ? (number - 1) * FULL_TIME / settings.games() : 0;
    }

    private Set<String> teamsInPlay() {
        Set<String> teams = new HashSet<>();
        for (GameStatus game : games.list()) {
            if (game.state().isInPlay()) {
                teams.add(game.home());
                teams.add(game.away());
            }
        }
        return teams;
    }
}
