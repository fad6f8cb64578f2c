package io.touchline.web;

/** A side of a match, or of a league; all null until it is drawn. */
record TeamView(Long id, String name, String tla, String crest) {}
