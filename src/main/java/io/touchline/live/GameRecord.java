package io.touchline.live;

/** One record of an event topic. @param gameId letters, digits, {@code -} and {@code _}, at most 64 */
record GameRecord(String gameId, LiveEvent event) {}
