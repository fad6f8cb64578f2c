package io.touchline.live;

/** Cards, by StatsBomb's names. */
enum CardColour {
    YELLOW,
    SECOND_YELLOW,
    RED;

    /** Null for a name that is no card's. */
    static CardColour of(String name) {
        if (name == null) {
            return null;
        }
        return switch (name) {
            case "Yellow Card" -> YELLOW;
            case "Second Yellow" -> SECOND_YELLOW;
            case "Red Card" -> RED;
            default -> null;
        };
    }
}
