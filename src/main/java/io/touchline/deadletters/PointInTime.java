package io.touchline.deadletters;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.boot.convert.DurationStyle;

/** A point in time as people write it: an instant, or how long ago it was. */
public final class PointInTime {

    private PointInTime() {}

    /**
     * Reads {@code 2026-11-21T15:00:00Z}, or a duration such as {@code 2h}, {@code 30m}, {@code 7d} before now.
     *
     * @return not before 1970, where Kafka's time begins
     * @throws IllegalArgumentException when the text is neither
     */
    public static Instant parse(String text, Instant now) {
        try {
            Instant time = instant(text, now);
            return time.toEpochMilli() < 0 ? Instant.EPOCH : time;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "not a time as 2026-11-21T15:00:00Z, or as 2h, 30m, 7d for so long ago: " + ShownText.oneLine(text),
                    e);
        }
    }

    private static Instant instant(String text, Instant now) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            Duration ago = DurationStyle.detectAndParse(text);
            if (ago.isNegative() || text.matches("\\d+")) {
                throw new IllegalArgumentException("a bare number would be milliseconds, which nobody means", e);
            }
            return now.minus(ago);
        }
    }
}
