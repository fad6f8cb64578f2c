package io.touchline.live;

/**
 * A team, a player or a competition.
 *
 * @param id by StatsBomb's numbers, or those of whoever invented it; null if not known
 * @param name null if not known
 */
public record Named(Long id, String name) {}
