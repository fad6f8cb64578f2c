package io.touchline.pollreplay;

/** Whose goals. */
enum Side {
    HOME,
    AWAY
}
