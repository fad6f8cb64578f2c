package io.touchline.live;

import java.util.Comparator;

/**
 * What a game has to know of one event.
 *
 * @param id the same for two deliveries of one event
 * @param index its number in the match; 0 if it has none
 * @param team whose event it is; null if it is nobody's
 * @param player null for an event of a whole team
 * @param detail null if the type has none, or the event lacks it
 */
record LiveEvent(String id, int index, Moment at, EventKind kind, Named team, Named player, Detail detail) {

    /** As they happened, in whatever order they came. */
    static final Comparator<LiveEvent> AS_HAPPENED = Comparator.comparing(LiveEvent::at)
            .thenComparingInt(LiveEvent::index)
            .thenComparing(LiveEvent::id);

    /** Null if the event is nobody's. */
    Long teamId() {
        return team == null ? null : team.id();
    }
}
