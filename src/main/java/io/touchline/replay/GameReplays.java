package io.touchline.replay;

import io.touchline.schedule.Plan;
import io.touchline.schedule.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays recorded matches again; the route that sends them uses it as the bean {@code gameReplays}. */
public final class GameReplays implements Turns, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GameReplays.class);

    private final ReplaySettings settings;
    private final EventSource source;
    private final RunningGames games;
    /** Ids that are still to be started with the service. */
    private final List<String> waiting = new ArrayList<>();

    GameReplays(ReplaySettings settings, EventSource source, RunningGames games) {
        this.settings = settings;
        this.source = source;
        this.games = games;
        Set<String> played = games.list().stream().map(GameStatus::gameId).collect(Collectors.toSet());
        settings.gameList().stream().filter(id -> !played.contains(id)).forEach(waiting::add);
    }

    /**
     * Begins a match. One that was played before is played anew.
     *
     * @param speed how many seconds of the match pass in one of ours, more than 0; null for what the settings say
     * @param fromMinute the minute on the match clock to begin at; all before it is sent at once. Null for 0
     * @throws UnknownGameException when there is no such game; it has the ids that there are
     * @throws BrokenEventsException when its file is not what it should be; it has the line
     * @throws EventsUnavailableException when the file cannot be read now
     * @throws GameInPlayException when it is being played already
     * @throws IllegalArgumentException when the speed or the minute makes no sense
     */
    public GameStatus start(String gameId, Double speed, Double fromMinute) {
        games.requireNotInPlay(gameId);
        double howFast = Speeds.require(speed == null ? settings.speed() : speed);
        double from = Speeds.requireMinute(fromMinute == null ? 0 : fromMinute);
        return games.start(source.read(gameId), howFast, from);
    }

    /** Those in play, or lately so: to pause them, to change their speed, to end them. */
    public RunningGames games() {
        return games;
    }

    /** Ids of the matches that can be started, in order; empty if there are none, or if a URL is named and nobody can tell. */
    public List<String> ids() {
        return source.ids();
    }

    /** For the route: makes the body a list of messages, one for each event that is due, or stops the route if none is. */
    public void takeDue(Exchange exchange) {
        startWaiting();
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

    private synchronized void startWaiting() {
        for (String id : waiting) {
            try {
                start(id, null, null);
            } catch (RuntimeException e) {
                log.warn("Game {} (statsbomb.games) is not started: {}", id, e.getMessage());
            }
        }
        waiting.clear();
    }
}
