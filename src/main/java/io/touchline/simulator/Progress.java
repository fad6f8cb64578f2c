package io.touchline.simulator;

import java.time.Instant;

/**
 * How far a playback has come, counted in answers to {@code /v4/matches}; standings follow at their own pace.
 *
 * @param served recorded answers served so far, each counted once
 * @param total recorded answers found at the start; a few more than will be served where files repeat each other
 * @param from time of the first recorded answer to be served; null when there is none
 * @param to time of the last
 * @param at time of the answer served last; null before the first
 * @param finished whether the last one has been served
 */
public record Progress(long served, long total, Instant from, Instant to, Instant at, boolean finished) {}
