package io.touchline.live;

import java.util.List;

/**
 * All games at one moment.
 *
 * @param epoch of the numbers: another instance, or this one after a restart, has numbers of its own
 * @param number of the last change that is in it; 0 if there was none
 * @param games in the order in which they came
 */
public record Present(String epoch, long number, List<Game> games) {}
