package io.touchline.recordings;

/**
 * What is in an order of its own: all match answers together, standings for each competition.
 *
 * @param kind what its answers are
 * @param code code of the competition for standings, empty otherwise
 */
public record Series(Kind kind, String code) {

    /** All answers with matches. */
    public static final Series MATCHES = new Series(Kind.MATCHES, "");

    /** All answers with competitions. */
    public static final Series COMPETITIONS = new Series(Kind.COMPETITIONS, "");

    /** Answers with the standings of one competition. */
    public static Series standings(String code) {
        return new Series(Kind.STANDINGS, code);
    }

    /** What the answers of a series hold. */
    public enum Kind {
        /** Matches of any competition. */
        MATCHES,
        /** Standings of one competition. */
        STANDINGS,
        /** Lists of competitions, and single ones. */
        COMPETITIONS
    }
}
