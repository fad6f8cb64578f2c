package io.touchline.pollreplay;

/** Is told of every happening in order. */
@FunctionalInterface
public interface Follower {

    /** To be called for each sighting at which something was decided, and for the first one of each match. */
    void happened(Happening happening);
}
