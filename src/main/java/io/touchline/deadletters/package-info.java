/**
 * Dead letters afterwards: how many there are and why, what one of them is, and sending them to their topics again.
 *
 * <p>Keys and values are bytes throughout, so that a replay sends what came in, whatever it is.
 */
package io.touchline.deadletters;
