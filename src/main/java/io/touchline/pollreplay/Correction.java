package io.touchline.pollreplay;

import java.util.function.Predicate;

/**
 * Something that was said and then, rightly, taken back.
 *
 * @param side whose goals; null for what is not about the goals of one side
 * @param what as {@code home goals 2 to 1}
 * @param first number of the first sighting that has it corrected
 * @param until number of the sighting at which it is said again, as of a goal after one that was disallowed; the number
 *     of all sightings where it stays so
 * @param isApplied tells a view that has it
 */
record Correction(Side side, String what, int first, int until, Predicate<View> isApplied) {}
