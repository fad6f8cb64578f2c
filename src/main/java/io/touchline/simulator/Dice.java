package io.touchline.simulator;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that can be repeated: the same seed and labels always throw the same numbers.
 *
 * <p>Each thing that is left to chance gets dice of its own, labelled by what it is for, so that asking for one match
 * does not depend on which others were asked for before.
 */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, long... labels) {
        long mixed = seed;
        for (long label : labels) {
            mixed = new SplittableRandom(mixed * 31 + label).nextLong();
        }
        random = new SplittableRandom(mixed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
