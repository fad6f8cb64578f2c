package io.touchline.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.camel.Message;

/** The few headers of an answer that are looked at. Everything else that came with it is thrown away. */
record AnswerHeaders(String available, String counterReset, String retryAfter, String etagHeader) {

    /** Reads the headers and removes all of them from the message: data from outside never becomes a header of ours. */
    static AnswerHeaders takenFrom(Message message) {
        AnswerHeaders headers = new AnswerHeaders(
                text(message, "X-Requests-Available-Minute"),
                text(message, "X-RequestCounter-Reset"),
                text(message, "Retry-After"),
                text(message, "ETag"));
        message.removeHeaders("*");
        return headers;
    }

    /** Requests that the server still grants in this minute. */
    OptionalInt left() {
        return available != null && available.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(available))
                : OptionalInt.empty();
    }

    /** How long until it grants the full number again; believed up to a minute, which is its longest window. */
    Optional<Duration> untilRenewed() {
        return counterReset != null && counterReset.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Math.min(60, Long.parseLong(counterReset))))
                : Optional.empty();
    }

    Optional<String> etag() {
        return Optional.ofNullable(etagHeader);
    }

    private static String text(Message message, String name) {
        Object value = message.getHeader(name);
        return value == null ? null : value.toString().strip();
    }
}
