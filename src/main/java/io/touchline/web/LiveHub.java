package io.touchline.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.live.GameChange;
import io.touchline.live.GameListener;
import io.touchline.live.Games;
import io.touchline.live.Present;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells all who follow of each change. Nobody is waited for: what each of them gets next is in a mailbox of its own. */
final class LiveHub implements GameListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LiveHub.class);

    private final Games games;
    private final LiveMessages messages;
    private final LiveWebSettings settings;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Untold untold = new Untold();
    private final Teller teller = new Teller(this::tell);

    LiveHub(Games games, LiveMessages messages, LiveWebSettings settings, MeterRegistry meters) {
        this.games = games;
        this.messages = messages;
        this.settings = settings;
        Gauge.builder("touchline.live.followers", followers, Set::size)
                .description("Connections that follow games")
                .register(meters);
        games.listen(this);
        teller.start();
    }

    /**
     * From now on the follower is told.
     *
     * @param epoch of the number; null if nothing is known
     * @param seen the last change that is known already
     */
    void add(Follower follower, String epoch, long seen) {
        // Told of changes first, and then of what was before: one that comes between is in both, and passed over once.
        followers.add(follower);
        start(follower, epoch, seen);
    }

    /** The follower begins anew, perhaps with another game. */
    void start(Follower follower, String epoch, long seen) {
        if (!games.isCaughtUp()) {
            return; // A game in its past would look as if it were on. It is started when all are known.
        }
        Present present = games.present();
        String gameId = follower.gameId();
        Optional<List<GameChange>> missed = epoch == null
                ? Optional.empty()
                : gameId == null ? games.changesSince(epoch, seen) : games.changesSince(epoch, seen, gameId);
        if (missed.isPresent()) {
            long last =
                    missed.get().stream().mapToLong(GameChange::number).max().orElse(seen);
            follower.start(
                    last,
                    missed.get().stream()
                            .map(change -> messages.change(change, present.epoch()))
                            .toList());
        } else {
            Note state = gameId == null ? messages.state(present) : messages.state(present, gameId);
            follower.start(present.number(), List.of(state));
        }
    }

    /** The follower is told no more. */
    void remove(Follower follower) {
        followers.remove(follower);
        follower.mailbox().close("is gone");
    }

    @Override
    public void changed(GameChange change) {
        if (!followers.isEmpty()) {
            untold.add(change);
        }
    }

    @Override
    public void close() {
        games.forget(this);
        teller.interrupt();
    }

    private void tell() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Note note = messages.change(untold.take(), games.epoch());
                followers.forEach(follower -> follower.take(note));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // Whatever it is: without this thread all games would stand still for ever.
                log.warn("A change is not told to all who follow", e);
            }
        }
    }

    @Override
    public void caughtUp() {
        followers.forEach(follower -> start(follower, null, 0));
    }

    @Scheduled(fixedDelayString = "${web.heartbeat:15s}")
    void beat() {
        Present present = games.present();
        Note heartbeat = messages.heartbeat(present.epoch(), untold.told(present.number()));
        boolean isBegun = games.isCaughtUp();
        followers.forEach(follower -> {
            if (isBegun) {
                follower.beat(heartbeat);
            } else {
                follower.mailbox().put(heartbeat);
            }
        });
    }

    @Scheduled(fixedDelay = 1000)
    void dropWhoDoesNotRead() {
        followers.forEach(follower -> follower.mailbox().dropIfStuck(settings.patience()));
        followers.removeIf(follower -> follower.mailbox().isClosed());
    }
}
