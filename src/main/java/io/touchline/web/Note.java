package io.touchline.web;

/**
 * A message to those who follow, made once for all of them.
 *
 * @param about the game that it is about; for what is about none, what no id is
 * @param number of the change, or of the last one before it
 * @param type state, game or heartbeat
 * @param json the whole message
 */
record Note(String about, long number, String type, String json) {

    /** About none of the games: it takes the place only of one of its own type. */
    static Note ofNoGame(long number, String type, String json) {
        return new Note(':' + type, number, type, json);
    }
}
