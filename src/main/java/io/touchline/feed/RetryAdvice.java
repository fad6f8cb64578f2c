package io.touchline.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a server asks us to wait.
 *
 * <p>Said in one of four ways, believed in this order: {@code Retry-After} in seconds, {@code Retry-After} as an HTTP
 * date, {@code X-RequestCounter-Reset} in seconds, or in the message: "Wait 48 seconds." The longest answer that is
 * believed is an hour: a server, or a clock, that says more is wrong, and asking once an hour harms nobody.
 */
final class RetryAdvice {

    static final Duration UNKNOWN = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern WAIT = Pattern.compile("[Ww]ait (\\d{1,9}) second");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /** The time to wait; a minute when the server does not say, and at least a second in any case. */
    Duration after(String retryAfter, String counterReset, String message, Instant now) {
        Duration advice = seconds(retryAfter)
                .or(() -> untilDate(retryAfter, now))
                .or(() -> seconds(counterReset))
                .or(() -> inMessage(message))
                .orElse(UNKNOWN);
        return advice.compareTo(LONGEST) > 0
                ? LONGEST
                : advice.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : advice;
    }

    private static Optional<Duration> seconds(String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static Optional<Duration> untilDate(String value, Instant now) {
        try {
            return Optional.ofNullable(value)
                    .map(text -> ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(date -> Duration.between(now, date.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> inMessage(String message) {
        Matcher wait = WAIT.matcher(message == null ? "" : message);
        return wait.find() ? seconds(wait.group(1)) : Optional.empty();
    }
}
