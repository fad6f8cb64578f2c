package io.touchline.web;

/**
 * A message to those who follow, made once for all of them.
 *
 * @param about the game that it is about; for what is about none, a word that no id is
 * @param number of the change, or of the last one before it
 * @param type state, game or heartbeat
 * @param json the whole message
 */
record Note(String about, long number, String type, String json) {}
