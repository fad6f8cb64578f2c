package io.touchline.simulator;

enum Side {
    HOME,
    AWAY;

    Side other() {
        return this == HOME ? AWAY : HOME;
    }
}
