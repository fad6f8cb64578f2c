package io.touchline.bench;

/** Invents records: the same number always names the same thing, and each version of it differs from the one before. */
interface MadeUp {

    /** The thing, counted from 0, as it is in a version, counted from 0. */
    String json(int number, long version);
}
