package io.touchline.matchstate;

/**
 * One decision about one field.
 *
 * @param held what was held before, as text; null if nothing was
 * @param seen what was decided about, as text
 */
public record Decision(Field field, Verdict verdict, Reason reason, String held, String seen) {}
