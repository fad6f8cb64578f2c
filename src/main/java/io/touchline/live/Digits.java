package io.touchline.live;

/** Sums of xG without the noise of binary fractions. */
final class Digits {

    private static final double FOUR = 10_000;

    private Digits() {}

    static double four(double number) {
        return Math.round(number * FOUR) / FOUR;
    }
}
