package io.touchline.deadletters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes and text from outside, as they may be shown in a terminal: what could move its cursor or hide something is
 * written as an escape.
 */
public final class ShownText {

    private ShownText() {}

    /** The bytes as text if they are valid UTF-8. */
    static Optional<String> exact(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The bytes as one line, those that are not UTF-8 as {@code \xNN}; null for null. */
    static String oneLine(byte[] bytes) {
        return bytes == null ? null : exact(bytes).map(ShownText::oneLine).orElseGet(() -> mixed(bytes));
    }

    /** The text without line breaks, tabs or anything else that is not to be seen. */
    public static String oneLine(String text) {
        return escaped(text, false);
    }

    /** The text with its line breaks and tabs, without anything else that is not to be seen. */
    public static String lines(String text) {
        return escaped(text, true);
    }

    private static String mixed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        StringBuilder text = new StringBuilder();
        CoderResult result;
        do {
            result = decoder.reset().decode(in, out, true);
            text.append(oneLine(out.flip().toString()));
            out.clear();
            for (int i = 0; result.isError() && i < result.length(); i++) {
                text.append("\\x%02x".formatted(in.get()));
            }
        } while (result.isError());
        return text.toString();
    }

    private static String escaped(String text, boolean linesStay) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean stays = linesStay && (point == '\n' || point == '\t');
            if (stays || !isUnseen(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(Character.isBmpCodePoint(point) ? "\\u%04x".formatted(point) : "\\u{%x}".formatted(point));
            }
        });
        return shown.toString();
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
