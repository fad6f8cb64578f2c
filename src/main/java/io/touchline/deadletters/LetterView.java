package io.touchline.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A dead letter in full.
 *
 * @param position as {@code live-match-events.dlq-0@12}
 * @param target the topic that a replay sends it to
 * @param at when it came
 * @param replays how often it was replayed before it came
 * @param replayed whether it was replayed since
 * @param key as one line; null if it has none
 * @param headers all of them, in their order
 * @param text the value if it is UTF-8, else null
 * @param base64 the value if it is not UTF-8, else null; both are null for a record without a value
 */
public record LetterView(
        String position,
        String target,
        Instant at,
        int replays,
        boolean replayed,
        String key,
        List<Header> headers,
        String text,
        String base64) {

    /**
     * A header.
     *
     * @param value as one line; null if it has none
     */
    public record Header(String name, String value) {}

    static LetterView of(Letter letter, boolean replayed) {
        List<Header> headers = new ArrayList<>();
        letter.record()
                .headers()
                .forEach(header ->
                        headers.add(new Header(ShownText.oneLine(header.key()), ShownText.oneLine(header.value()))));
        byte[] value = letter.record().value();
        String text = value == null ? null : ShownText.exact(value).orElse(null);
        return new LetterView(
                letter.position().toString(),
                letter.position().target(),
                letter.at(),
                letter.replays(),
                replayed,
                letter.key(),
                headers,
                text,
                value == null || text != null ? null : Base64.getEncoder().encodeToString(value));
    }

    /** The value, byte by byte; null if it has none. */
    public byte[] value() {
        if (text != null) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return base64 == null ? null : Base64.getDecoder().decode(base64);
    }

    /** The value as text of several lines; what is not UTF-8 in it as {@code \xNN}. Null if it has none. */
    public String shown() {
        return text != null ? ShownText.lines(text) : ShownText.oneLine(value());
    }
}
