package io.touchline.live;

import io.touchline.live.Detail.CardShown;
import io.touchline.live.Detail.PassPlayed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The events of a game that people are told of one by one, as they happened. A late one goes where it belongs. */
final class Facts {

    /** Five times those of a busy match: what is more is no match. */
    static final int MOST = 500;

    private final List<LiveEvent> events = new ArrayList<>();

    /** Whether the event is one of them. */
    boolean add(LiveEvent event) {
        if (!isFact(event) || events.size() >= MOST) {
            return false;
        }
        int at = Collections.binarySearch(events, event, LiveEvent.AS_HAPPENED);
        events.add(at < 0 ? -at - 1 : at, event);
        return true;
    }

    List<LiveEvent> events() {
        return events;
    }

    private static boolean isFact(LiveEvent event) {
        return switch (event.kind()) {
            case SHOT, OWN_GOAL_FOR, OWN_GOAL_AGAINST, SUBSTITUTION -> true;
            case FOUL, BAD_BEHAVIOUR -> event.detail() instanceof CardShown;
            // Whose assist a goal is.
            case PASS -> event.detail() instanceof PassPlayed pass && pass.assistedShot() != null;
            default -> false;
        };
    }
}
