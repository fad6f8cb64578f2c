/**
 * Invents matches, event by event, in the format of StatsBomb's open data. The same seed invents the same match, byte for
 * byte, and a season of them has about as many goals, shots, fouls and cards as a real one.
 */
package io.touchline.generator;
