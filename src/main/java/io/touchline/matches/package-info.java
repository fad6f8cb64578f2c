/**
 * Brings matches into PostgreSQL as they are to be believed: {@link io.touchline.matches.MatchDelivery} is the bean of the
 * route, {@link io.touchline.matchstate} decides, and the statement that the route names writes it all at once.
 */
package io.touchline.matches;
