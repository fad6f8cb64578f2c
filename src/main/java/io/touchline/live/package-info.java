/**
 * Games in play: what happened in each so far, folded from the events of recorded and invented matches in Kafka. Nothing is
 * kept anywhere else: whoever starts reads all events that Kafka has, so every instance knows every game.
 */
package io.touchline.live;
