package io.touchline.simulator;

/** Where a match stands, in the API's words. */
enum Status {
    SCHEDULED,
    TIMED,
    IN_PLAY,
    PAUSED,
    FINISHED,
    POSTPONED
}
