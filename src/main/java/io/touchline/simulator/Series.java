package io.touchline.simulator;

/**
 * What is played back in an order of its own: all match answers together, standings for each competition.
 *
 * @param kind what its answers are
 * @param code code of the competition for standings, empty otherwise
 */
record Series(Kind kind, String code) {

    static final Series MATCHES = new Series(Kind.MATCHES, "");
    static final Series COMPETITIONS = new Series(Kind.COMPETITIONS, "");

    static Series standings(String code) {
        return new Series(Kind.STANDINGS, code);
    }

    enum Kind {
        MATCHES,
        STANDINGS,
        /** Lists of competitions, and single ones. */
        COMPETITIONS
    }
}
