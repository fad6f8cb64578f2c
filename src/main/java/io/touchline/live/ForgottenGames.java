package io.touchline.live;

import java.util.LinkedHashMap;
import java.util.Map;

/** Games that are over and no longer kept: a last event of theirs that comes late does not make them begin again. */
final class ForgottenGames {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>();

    void add(String id) {
        ids.put(id, true);
        if (ids.size() > MOST) {
            ids.remove(ids.keySet().iterator().next());
        }
    }

    /** Whether the event is of such a game; one with which a game begins is of a new playing, and no longer is. */
    boolean isOver(String id, LiveEvent event) {
        if (event.kind() == EventKind.GAME_START || event.kind() == EventKind.STARTING_XI) {
            ids.remove(id);
        }
        return ids.containsKey(id);
    }
}
