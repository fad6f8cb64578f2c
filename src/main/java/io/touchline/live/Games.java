package io.touchline.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.live.EventPlaces.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All games in play, and those that were lately. Only one thread brings events, anyone may read.
 *
 * <p>Whoever wants the present state and then each change first {@link #listen listens}, then takes the {@link #present}, and
 * passes over changes whose number is not above that of the present.
 */
public final class Games {

    private static final Logger log = LoggerFactory.getLogger(Games.class);

    private final LiveSettings settings;
    private final Clock clock;
    private final String epoch = UUID.randomUUID().toString();
    private final List<GameListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, KnownGame> games = new LinkedHashMap<>();
    private final ForgottenGames forgotten = new ForgottenGames();
    private long number;
    private long lostUpTo;
    private volatile boolean caughtUp;

    /** Some places of a game's events. @param total how many there are in all */
    record Places(List<Place> places, int total) {}

    Games(LiveSettings settings, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("touchline.live.games", this, Games::inPlay)
                .description("Games in play that are known here")
                .register(meters);
    }

    /** Whether all events that Kafka had at the start are in. Before that, games are still in their past. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** What the numbers of changes belong to: see {@link Present#epoch}. */
    public String epoch() {
        return epoch;
    }

    /** All games as they stand, with the number from which on changes are news. */
    public synchronized Present present() {
        List<Game> all = games.values().stream().map(game -> game.fold().game()).toList();
        return new Present(epoch, number, all);
    }

    /** A game as it stands. */
    public synchronized Optional<Game> find(String gameId) {
        return Optional.ofNullable(games.get(gameId)).map(game -> game.fold().game());
    }

    /** Where some of a game's events are; empty if there is no such game. @param after how many to pass over */
    synchronized Optional<Places> places(String gameId, int after, int limit) {
        return Optional.ofNullable(games.get(gameId)).map(game -> {
            EventPlaces places = game.fold() instanceof GameFold events ? events.places() : new EventPlaces();
            return new Places(places.slice(after, (int) Math.min((long) after + limit, places.size())), places.size());
        });
    }

    /**
     * All changes after one that somebody has seen, in order.
     *
     * @param ofEpoch the epoch of the number
     * @return empty if not all of them are known any more: then the {@link #present} has to be taken
     */
    public synchronized Optional<List<GameChange>> changesSince(String ofEpoch, long seen) {
        long lost = games.values().stream()
                .mapToLong(game -> game.recent().lostUpTo())
                .max()
                .orElse(0);
        if (!isKnown(ofEpoch, seen, Math.max(lost, lostUpTo))) {
            return Optional.empty();
        }
        return Optional.of(games.values().stream()
                .flatMap(game -> game.recent().since(seen).stream())
                .sorted(Comparator.comparingLong(GameChange::number))
                .toList());
    }

    /** The same for one game; empty, too, if there is no such game. */
    public synchronized Optional<List<GameChange>> changesSince(String ofEpoch, long seen, String gameId) {
        KnownGame game = games.get(gameId);
        if (game == null || !isKnown(ofEpoch, seen, game.recent().lostUpTo())) {
            return Optional.empty();
        }
        return Optional.of(game.recent().since(seen));
    }

    /** From now on the listener is told of each change, though not of those that were before the start. */
    public void listen(GameListener listener) {
        listeners.add(listener);
    }

    /** It is told no more. */
    public void forget(GameListener listener) {
        listeners.remove(listener);
    }

    /**
     * An event of a game.
     *
     * @param run the playing that it belongs to; null if it does not say
     * @param written when its record was written
     * @param place where its record is; null if nowhere
     */
    void fold(GameRecord record, String run, Instant written, Place place) {
        apply(record, run, written, place).ifPresent(this::tell);
    }

    /**
     * A match has changed.
     *
     * @param observedAt when that was seen
     */
    void show(MatchFold match, Fold.Step step, Instant observedAt) {
        apply(match, step, observedAt).ifPresent(this::tell);
    }

    /** Forgets games that are over for long, and what is too much. */
    void tidy() {
        Instant now = clock.instant();
        List<GameChange> gone = new ArrayList<>();
        synchronized (this) {
            List<String> old = new ArrayList<>();
            games.forEach((id, game) -> {
                if (game.isOld(settings, now)) {
                    old.add(id);
                }
            });
            old.forEach(id -> gone.add(remove(id)));
            while (games.size() > settings.mostGames()) {
                gone.add(remove(mostDispensable()));
            }
        }
        gone.forEach(this::tell);
    }

    /** All that was there at the start is in. */
    void caughtUp() {
        caughtUp = true;
        listeners.forEach(listener -> {
            try {
                listener.caughtUp();
            } catch (RuntimeException e) {
                log.warn("A listener failed when all games were as they stand", e);
            }
        });
    }

    private synchronized Optional<GameChange> apply(GameRecord record, String run, Instant written, Place place) {
        String id = record.gameId();
        if (forgotten.isOver(id, record.event())) {
            return Optional.empty();
        }
        KnownGame game = games.getOrDefault(id, new KnownGame(new GameFold(id)));
        if (!(game.fold() instanceof GameFold events)) {
            return Optional.empty(); // somebody's event has the id of a match
        }
        Optional<Fold.Step> step = events.apply(record.event(), run, place);
        game.cameAt(heardOf(written));
        games.put(id, game);
        return step.map(each -> number(game, each));
    }

    private synchronized Optional<GameChange> apply(MatchFold match, Fold.Step step, Instant observedAt) {
        String id = step.now().id();
        KnownGame game = games.get(id);
        if (game == null && step.before() != null) {
            return Optional.empty(); // a correction of one that is no longer shown
        }
        if (game == null || game.fold() != match) {
            game = new KnownGame(match);
            games.put(id, game);
        }
        game.cameAt(heardOf(observedAt));
        return Optional.of(number(game, step));
    }

    /** What is from before the start is as old as it says; then our clock counts, not that of a producer. */
    private Instant heardOf(Instant said) {
        return caughtUp ? clock.instant() : said;
    }

    private GameChange number(KnownGame game, Fold.Step step) {
        GameChange change = new GameChange(++number, step.before(), step.now(), step.kinds());
        game.recent().add(change);
        return change;
    }

    private GameChange remove(String id) {
        KnownGame game = games.remove(id);
        if (game.isOver()) {
            forgotten.add(id);
        }
        number++;
        lostUpTo = number;
        return new GameChange(number, game.fold().game(), null, Set.of(ChangeKind.FORGOTTEN));
    }

    private String mostDispensable() {
        return games.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, KnownGame> each) ->
                                !each.getValue().isOver())
                        .thenComparing(each -> each.getValue().lastEvent()))
                .orElseThrow()
                .getKey();
    }

    private boolean isKnown(String ofEpoch, long seen, long lost) {
        return caughtUp && epoch.equals(ofEpoch) && seen <= number && seen >= lost;
    }

    private void tell(GameChange change) {
        if (!caughtUp) {
            return;
        }
        for (GameListener listener : listeners) {
            try {
                listener.changed(change);
            } catch (RuntimeException e) {
                log.warn("A listener failed at change {} of game {}", change.number(), change.gameId(), e);
            }
        }
    }

    private synchronized int inPlay() {
        return (int) games.values().stream().filter(game -> !game.isOver()).count();
    }
}
