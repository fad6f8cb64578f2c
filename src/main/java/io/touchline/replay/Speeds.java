package io.touchline.replay;

/** What a speed and a minute may be. */
final class Speeds {

    private static final double HIGHEST = 1_000_000;
    private static final double LAST_MINUTE = 1000;

    private Speeds() {}

    static double require(double speed) {
        if (!(speed > 0 && speed <= HIGHEST)) {
            throw new IllegalArgumentException("a speed is more than 0 and at most 1,000,000, not " + speed);
        }
        return speed;
    }

    static double requireMinute(double minute) {
        if (!(minute >= 0 && minute <= LAST_MINUTE)) {
            throw new IllegalArgumentException("a minute to begin at is from 0 to 1,000, not " + minute);
        }
        return minute;
    }
}
