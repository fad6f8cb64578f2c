package io.touchline.live;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Types of events that a game is told apart by. */
enum EventKind {
    GAME_START("Game Start"),
    GAME_END("Game End"),
    STARTING_XI("Starting XI"),
    HALF_START("Half Start"),
    HALF_END("Half End"),
    PASS("Pass"),
    PRESSURE("Pressure"),
    SHOT("Shot"),
    OWN_GOAL_FOR("Own Goal For"),
    OWN_GOAL_AGAINST("Own Goal Against"),
    FOUL("Foul Committed"),
    BAD_BEHAVIOUR("Bad Behaviour"),
    SUBSTITUTION("Substitution"),
    /** Also what nobody has heard of yet: it tells how late it is. */
    OTHER("");

    private static final Map<String, EventKind> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.label, Function.identity()));

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    static EventKind of(String label) {
        return BY_LABEL.getOrDefault(label, OTHER);
    }
}
