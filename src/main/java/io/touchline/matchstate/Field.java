package io.touchline.matchstate;

/** What is decided about by itself. */
public enum Field {
    PHASE,
    SCORE,
    WINNER,
    HOME_TEAM,
    AWAY_TEAM,
    KICK_OFF,
    REFEREES
}
