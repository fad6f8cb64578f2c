/**
 * Runs recorded polls through {@link io.touchline.matchstate.MatchBeliefs} alone, and judges by hindsight what would have
 * been shown: beside two naive judges, and against a truth that knows nothing of the function's rules.
 */
package io.touchline.pollreplay;
