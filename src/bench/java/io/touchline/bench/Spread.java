package io.touchline.bench;

import java.util.List;

/** How the same figure came out in several runs. */
record Spread(double least, double median, double most) {

    /** Of figures that are sorted; of an even number of them, the median is the mean of the middle two. */
    static Spread of(List<Double> sorted) {
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
    }
}
