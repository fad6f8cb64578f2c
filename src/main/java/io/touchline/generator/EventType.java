package io.touchline.generator;

/** Types of events, with StatsBomb's numbers and names. */
enum EventType {
    BALL_RECEIPT(42, "Ball Receipt*"),
    BALL_RECOVERY(2, "Ball Recovery"),
    DUEL(4, "Duel"),
    BLOCK(6, "Block"),
    CLEARANCE(9, "Clearance"),
    INTERCEPTION(10, "Interception"),
    SHOT(16, "Shot"),
    HALF_START(18, "Half Start"),
    SUBSTITUTION(19, "Substitution"),
    OWN_GOAL_AGAINST(20, "Own Goal Against"),
    FOUL_WON(21, "Foul Won"),
    FOUL_COMMITTED(22, "Foul Committed"),
    GOAL_KEEPER(23, "Goal Keeper"),
    BAD_BEHAVIOUR(24, "Bad Behaviour"),
    OWN_GOAL_FOR(25, "Own Goal For"),
    PASS(30, "Pass"),
    HALF_END(34, "Half End"),
    STARTING_XI(35, "Starting XI"),
    CARRY(43, "Carry");

    private final int id;
    private final String label;

    EventType(int id, String label) {
        this.id = id;
        this.label = label;
    }

    int id() {
        return id;
    }

    String label() {
        return label;
    }
}
