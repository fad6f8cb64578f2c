package io.touchline.simulator;

import java.time.Instant;

/** From this moment on, and until the next step, a match stands so. */
record Step(Instant at, Status status, Scoreboard score) {}
