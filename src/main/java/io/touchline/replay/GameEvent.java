package io.touchline.replay;

/**
 * One event of a match, as StatsBomb's open data have it.
 *
 * @param index its number in the match
 * @param period 1 and 2 for the halves, 3 and 4 for those of extra time, 5 for the shoot-out
 * @param at milliseconds since its period began
 * @param type name of its type, for example {@code Pass}
 * @param json the whole event in UTF-8, without white space, each number as it was written
 */
public record GameEvent(int index, int period, long at, String type, byte[] json) {

    /** The period that a shoot-out is. */
    public static final int SHOOT_OUT = 5;
}
