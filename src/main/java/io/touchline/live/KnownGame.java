package io.touchline.live;

import java.time.Duration;
import java.time.Instant;

/** A game, its last changes, and when it was last heard of. */
final class KnownGame {

    private final Fold fold;
    private final RecentChanges recent = new RecentChanges();
    private Instant lastEvent = Instant.MIN;

    KnownGame(Fold fold) {
        this.fold = fold;
    }

    Fold fold() {
        return fold;
    }

    RecentChanges recent() {
        return recent;
    }

    Instant lastEvent() {
        return lastEvent;
    }

    void cameAt(Instant time) {
        lastEvent = time.isAfter(lastEvent) ? time : lastEvent;
    }

    boolean isOver() {
        return fold.game() != null && fold.game().status().isOver();
    }

    boolean isOld(LiveSettings settings, Instant now) {
        Duration keep = isOver() ? settings.keepFinished() : settings.keepSilent();
        return lastEvent.isBefore(now.minus(keep));
    }
}
