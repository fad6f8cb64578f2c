package io.touchline.replay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Reads a file of events, a JSON array of objects, one after the other. Of each it wants {@code id}, {@code index},
 * {@code period}, {@code timestamp} and {@code type}; all the rest is taken as it is.
 */
final class EventReader {

    /** What Kafka takes for a record by default, with room for what is added. */
    private static final int LARGEST_EVENT = 1_000_000;

    private static final int MOST_EVENTS = 100_000;

    private final JsonFactory json = new JsonFactory();

    /**
     * Reads all events.
     *
     * @param name of the file, for messages
     * @throws BrokenEventsException when the file is not what it should be; it has the line
     * @throws IOException when it cannot be read at all
     */
    List<GameEvent> read(String name, InputStream file) throws IOException {
        try (JsonParser parser = json.createParser(file)) {
            try {
                return events(name, parser);
            } catch (JacksonException e) {
                int line =
                        e.getLocation() == null ? line(parser) : e.getLocation().getLineNr();
                throw new BrokenEventsException(name, line, "no JSON: " + e.getOriginalMessage());
            } catch (ZipException | EOFException e) {
                throw new BrokenEventsException(
                        name, line(parser), "the compressed file is damaged: " + e.getMessage());
            }
        } catch (ZipException | EOFException e) {
            throw new BrokenEventsException(name, 1, "the compressed file is damaged: " + e.getMessage());
        }
    }

    private List<GameEvent> events(String name, JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new BrokenEventsException(name, line(parser), "an array of events is wanted here");
        }
        List<GameEvent> events = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new BrokenEventsException(name, line(parser), "an event is an object");
            }
            if (events.size() == MOST_EVENTS) {
                throw new BrokenEventsException(name, line(parser), "there are more than " + MOST_EVENTS + " events");
            }
            events.add(event(name, parser));
        }
        if (parser.nextToken() != null) {
            throw new BrokenEventsException(name, line(parser), "there is something after the array of events");
        }
        if (events.isEmpty()) {
            throw new BrokenEventsException(name, line(parser), "there is no event in it");
        }
        return events;
    }

    private GameEvent event(String name, JsonParser parser) throws IOException {
        EventFields fields = new EventFields(name, line(parser));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator copy = json.createGenerator(bytes)) {
            int depth = 0;
            do {
                JsonToken token = parser.currentToken();
                if (token.isStructEnd()) {
                    depth--;
                }
                fields.see(depth, token, parser);
                if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    copy.writeNumber(parser.getText());
                } else {
                    copy.copyCurrentEventExact(parser);
                }
                if (token.isStructStart()) {
                    depth++;
                }
            } while (depth > 0 && parser.nextToken() != null);
        }
        if (bytes.size() > LARGEST_EVENT) {
            throw fields.broken("the event is larger than " + LARGEST_EVENT + " bytes");
        }
        return fields.event(bytes.toByteArray());
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
