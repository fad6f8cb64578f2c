package io.touchline.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The match that is to be invented.
 *
 * @param gameId of the game, which is the key of its records
 * @param seed the same seed and names make the same match
 * @param home name of the home team; its players follow from it
 * @param away name of the other team
 * @param competition its name; null for none
 * @param knockOut whether a draw after 90 minutes goes into extra time and perhaps a shoot-out
 */
public record GameOrder(String gameId, long seed, String home, String away, String competition, boolean knockOut) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 100;

    public GameOrder {
        if (gameId == null || home == null || away == null || gameId.isBlank() || home.isBlank() || away.isBlank()) {
            throw new IllegalArgumentException("a game has an id and two teams, each with a name");
        }
        if (home.equals(away)) {
            throw new IllegalArgumentException("a team does not play against itself: " + home);
        }
        if (gameId.length() > LONGEST || home.length() > LONGEST || away.length() > LONGEST) {
            throw new IllegalArgumentException("an id and a name have at most " + LONGEST + " characters");
        }
    }

    /** As {@link #of} reads it. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // a record of texts and numbers
        }
    }

    /** Throws {@link IllegalArgumentException} when it is none. */
    static GameOrder of(String json) {
        try {
            return JSON.readValue(json, GameOrder.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the order of a game cannot be read: " + json, e);
        }
    }
}
