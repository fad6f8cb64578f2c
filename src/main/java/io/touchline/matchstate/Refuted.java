package io.touchline.matchstate;

/** Something that waited and was contradicted, and how often that happened. */
record Refuted<V>(V value, int times) {}
