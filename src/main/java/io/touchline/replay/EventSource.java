package io.touchline.replay;

import java.util.List;

/** Where recorded games are. */
interface EventSource {

    /** The ids of the games that there are, in order; empty if there are none, or nobody can tell. */
    List<String> ids();

    /**
     * Reads a game.
     *
     * @throws UnknownGameException when there is none of that id
     * @throws BrokenEventsException when its file is not what it should be
     * @throws EventsUnavailableException when it cannot be got at now
     */
    RecordedGame read(String id);
}
