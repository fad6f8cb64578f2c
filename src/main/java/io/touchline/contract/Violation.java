package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One thing that is wrong with a record. All texts have a sensible length, whatever the record holds.
 *
 * @param pointer JSON pointer to the value that is wrong, or missing; empty for the record as a whole
 * @param rule the keyword of the contract, or {@code value}, {@code json}, {@code duplicate-key}, {@code no-nul}
 * @param expected what the contract wants there
 * @param found what is there
 */
public record Violation(String pointer, String rule, String expected, String found) {

    private static final int LONGEST = 200;

    public Violation {
        pointer = cut(pointer);
        expected = cut(expected);
        found = cut(found);
    }

    /** The value as it is told to people: its kind, unless it is text, and as much of it as fits. */
    static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING -> "nothing";
            case NULL -> "null";
            case STRING -> "\"" + cut(value.textValue()) + "\"";
            case NUMBER -> "the number " + value.asText();
            case BOOLEAN -> value.asText();
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            default -> value.getNodeType().toString();
        };
    }

    /** The pointer to a member of the record. */
    static String pointerTo(String field) {
        return "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
