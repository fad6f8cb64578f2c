package io.touchline.generator;

/** A made-up player. */
record Player(int id, String name, int jersey) {}
