package io.touchline.live;

/** What a record of an event topic says. @param gameId letters, digits, {@code -} and {@code _}, at most 64 */
record GameRecord(String gameId, LiveEvent event) {}
