package io.touchline.pollreplay;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a source calls a match. A number stays a number in JSON, and numbers come in their own order, before all texts.
 */
public record MatchId(String text) implements Comparable<MatchId> {

    /** Longer ones do not fit into a {@code long}. */
    private static final int MOST_DIGITS = 18;

    /** As it is written in JSON: a Long, or the text if it is no number. */
    @JsonValue
    public Object value() {
        return isNumber() && text.length() <= MOST_DIGITS ? Long.valueOf(text) : text;
    }

    @Override
    public int compareTo(MatchId other) {
        if (isNumber() != other.isNumber()) {
            return isNumber() ? -1 : 1;
        }
        int byLength = isNumber() ? Integer.compare(text.length(), other.text.length()) : 0;
        return byLength == 0 ? text.compareTo(other.text) : byLength;
    }

    private boolean isNumber() {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return text;
    }
}
