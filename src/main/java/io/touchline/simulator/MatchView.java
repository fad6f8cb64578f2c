package io.touchline.simulator;

import java.time.Instant;

/**
 * What is known of a match at one moment.
 *
 * @param home null until drawn
 * @param away null until drawn
 * @param referee null until named
 */
record MatchView(
        Fixture fixture, Status status, Scoreboard score, Instant lastUpdated, Club home, Club away, Referee referee) {}
