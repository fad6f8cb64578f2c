package io.touchline.generator;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that can be repeated: its results depend on the seed and on nothing else, on any machine. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x2545F4914F6CDD1DL);
    }

    double next() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    int number(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double around(double mean, double deviation) {
        return mean + random.nextGaussian() * deviation;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of them, each as likely as its weight says. */
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0 && weights[i] > 0) {
                return i;
            }
        }
        for (int i = weights.length - 1; i > 0; i--) {
            if (weights[i] > 0) {
                return i; // rounding took the rest
            }
        }
        return 0;
    }

    /** Random like any other (version 4), and the same for the same seed. */
    UUID uuid() {
        long most = random.nextLong() & 0xffffffffffff0fffL | 0x4000L;
        long least = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
