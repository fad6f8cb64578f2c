/**
 * Decides what to believe about a match when its source contradicts itself.
 *
 * <p>{@link io.touchline.matchstate.MatchBeliefs} is the function: what is held and what was just seen give what is held
 * now, and the decisions with their reasons. It knows no clock, no store and no other package. All thresholds are in
 * {@link io.touchline.matchstate.MatchStateSettings}, and where which of them applies is said in one class for each kind
 * of field: {@link io.touchline.matchstate.PhaseRule}, {@link io.touchline.matchstate.ScoreRule} and so on.
 */
package io.touchline.matchstate;
