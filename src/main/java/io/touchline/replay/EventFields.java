package io.touchline.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Those fields of one event that a replay has to know. */
final class EventFields {

    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{1,2}):([0-5]\\d):([0-5]\\d)(?:[.](\\d{1,9}))?");
    private static final int MILLI_DIGITS = 3;

    private final String file;
    private final int line;
    private boolean inType;
    private String id;
    private Integer index;
    private Integer period;
    private Long at;
    private String type;

    /** @param line where the event begins */
    EventFields(String file, int line) {
        this.file = file;
        this.line = line;
    }

    /**
     * A token of the event.
     *
     * @param depth 1 for a field of the event itself
     */
    void see(int depth, JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            return;
        }
        if (depth == 1) {
            inType = token == JsonToken.START_OBJECT && "type".equals(parser.currentName());
            field(token, parser);
        } else if (depth == 2 && inType && "name".equals(parser.currentName()) && token == JsonToken.VALUE_STRING) {
            type = parser.getText();
        }
    }

    private void field(JsonToken token, JsonParser parser) throws IOException {
        switch (parser.currentName()) {
            case "id" -> id = token == JsonToken.VALUE_STRING ? parser.getText() : null;
            case "index" -> index = number(token, parser);
            case "period" -> period = number(token, parser);
            case "timestamp" -> at = token == JsonToken.VALUE_STRING ? millis(parser.getText()) : null;
            default -> {
                // not ours
            }
        }
    }

    private static Integer number(JsonToken token, JsonParser parser) throws IOException {
        return token == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : null;
    }

    private static Long millis(String timestamp) {
        Matcher parts = TIMESTAMP.matcher(timestamp);
        if (!parts.matches()) {
            return null;
        }
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        long seconds = Long.parseLong(parts.group(1)) * 3600
                + Long.parseLong(parts.group(2)) * 60
                + Long.parseLong(parts.group(3));
        return seconds * 1000 + Long.parseLong((fraction + "000").substring(0, MILLI_DIGITS));
    }

    GameEvent event(byte[] json) {
        if (id == null || id.isBlank()) {
            throw broken("the event has no id");
        }
        if (index == null || index < 0) {
            throw broken("the event has no index, a whole number");
        }
        if (period == null || period < 1 || period > GameEvent.SHOOT_OUT) {
            throw broken("the event has no period from 1 to " + GameEvent.SHOOT_OUT);
        }
        if (at == null) {
            throw broken("the event has no timestamp like 00:12:34.567");
        }
        if (type == null || type.isBlank()) {
            throw broken("the event has no type with a name");
        }
        return new GameEvent(index, period, at, type, json);
    }

    BrokenEventsException broken(String problem) {
        return new BrokenEventsException(file, line, problem);
    }
}
