package io.touchline.simulator;

/** What is certain about the course of a match beforehand, so that each match day has something of everything. */
enum Course {
    AS_IT_COMES,
    EXTRA_TIME,
    SHOOT_OUT,
    GOAL_DISALLOWED,
    POSTPONED
}
