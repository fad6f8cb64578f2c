package io.touchline.simulator;

/** An invented referee. */
record Referee(int id, String name, String nationality) {}
