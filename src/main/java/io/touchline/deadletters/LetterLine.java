package io.touchline.deadletters;

import java.time.Instant;

/**
 * A dead letter in a line.
 *
 * @param position as {@code live-match-events.dlq-0@12}
 * @param at when it came
 * @param key null if it has none; cut off if it is long
 * @param replays how often it was replayed before it came
 * @param replayed whether it was replayed since
 * @param message cut off if it is long
 */
public record LetterLine(
        String position,
        Instant at,
        String key,
        String reason,
        String route,
        int replays,
        boolean replayed,
        String message) {

    private static final int LONGEST = 300;

    static LetterLine of(Letter letter, boolean replayed) {
        return new LetterLine(
                letter.position().toString(),
                letter.at(),
                letter.key() == null ? null : cutOff(letter.key()),
                cutOff(letter.reason()),
                cutOff(letter.route()),
                letter.replays(),
                replayed,
                cutOff(letter.message()));
    }

    private static String cutOff(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
