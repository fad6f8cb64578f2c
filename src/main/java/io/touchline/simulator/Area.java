package io.touchline.simulator;

/** A country, or a sea, that no map shows. */
record Area(int id, String name, String code) {}
