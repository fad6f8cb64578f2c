package io.touchline.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads records {@code {"game_id": …, "event": …}}, field by field, since most of an event is of no use here. Whatever a
 * producer sends, nothing is thrown: what cannot be part of a game is passed over.
 */
final class GameEvents {

    private static final Pattern GAME_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final JsonMapper mapper = new JsonMapper();

    /** The record; empty if it is none of a game: no JSON, or without id, period, time or type. */
    Optional<GameRecord> read(byte[] value) {
        if (value == null) {
            return Optional.empty();
        }
        try (JsonParser json = mapper.createParser(value)) {
            String gameId = null;
            LiveEvent event = null;
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "game_id" -> gameId = gameId(json);
                        case "event" -> event = event(json);
                        default -> json.skipChildren();
                    }
                }
            }
            return gameId == null || event == null ? Optional.empty() : Optional.of(new GameRecord(gameId, event));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Some producers write it as a number. */
    private static String gameId(JsonParser json) throws IOException {
        boolean isScalar =
                json.currentToken() == JsonToken.VALUE_STRING || json.currentToken() == JsonToken.VALUE_NUMBER_INT;
        String id = isScalar ? json.getText() : "";
        json.skipChildren();
        return GAME_ID.matcher(id).matches() ? id : null;
    }

    private static LiveEvent event(JsonParser json) throws IOException {
        EventDraft draft = new EventDraft();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (draft.wants(name)) {
                draft.read(name, json.readValueAsTree());
            } else {
                json.skipChildren();
            }
        }
        return draft.event();
    }
}
