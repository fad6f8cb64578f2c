package io.touchline.deadletters;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.convert.DurationStyle;

/** A point in time as people write it: an instant, or how long ago it was. */
final class PointInTime {

    private PointInTime() {}

    /**
     * Reads {@code 2026-11-21T15:00:00Z}, or a duration such as {@code 2h}, {@code 30m}, {@code 7d} before now.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    static Instant parse(String text, Instant now) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return now.minus(duration(text));
        }
    }

    private static Duration duration(String text) {
        try {
            Duration ago = DurationStyle.detectAndParse(text);
            if (!ago.isNegative() && !text.matches("\\d+")) { // a bare number would be milliseconds: nobody means that
                return ago;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw notATime(text, e);
        }
        throw notATime(text, null);
    }

    private static IllegalArgumentException notATime(String text, Exception cause) {
        return new IllegalArgumentException(
                "not a time as 2026-11-21T15:00:00Z, or as 2h, 30m, 7d for so long ago: " + ShownText.oneLine(text),
                cause);
    }
}
