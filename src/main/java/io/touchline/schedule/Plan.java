package io.touchline.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When the turns of a route come.
 *
 * @param cadence in words, for example {@code every 2m} or {@code 00:00}
 * @param zone by whose clocks; null when that makes no difference
 * @param next when the next turn is due; null when nobody knows
 */
public record Plan(String cadence, ZoneId zone, Instant next) {

    /** As {@code every 1m30s}. */
    public static String every(Duration period) {
        return "every " + words(period);
    }

    private static String words(Duration time) {
        StringBuilder words = new StringBuilder();
        add(words, time.toDays(), "d");
        add(words, time.toHoursPart(), "h");
        add(words, time.toMinutesPart(), "m");
        add(words, time.toSecondsPart(), "s");
        add(words, time.toMillisPart(), "ms");
        return words.isEmpty() ? "0s" : words.toString();
    }

    private static void add(StringBuilder words, long number, String unit) {
        if (number > 0) {
            words.append(number).append(unit);
        }
    }
}
