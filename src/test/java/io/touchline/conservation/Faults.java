package io.touchline.conservation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One fault after the other: first each kind once in a random order, then any, until the time is over. Which come, how
 * long they last and whom they hit follows from the seed alone.
 */
final class Faults {

    private static final int LONGEST_PEACE = 2_000;
    private static final int MOST_FOR_A_DUPLICATE = 10;
    private static final int SEVERAL_BATCHES = 6_000;

    private final Scene scene;
    private final Backlog backlog;
    private final Random random;
    private final Deque<Fault> first;
    private final Map<Fault, Integer> hits = new EnumMap<>(Fault.class);

    Faults(long seed, Scene scene, Backlog backlog) {
        this.scene = scene;
        this.backlog = backlog;
        this.random = new Random(seed);
        List<Fault> each = Arrays.asList(Fault.values());
        Collections.shuffle(each, random);
        this.first = new ArrayDeque<>(each);
    }

    /** Goes on for that long; somewhat longer if not every kind has hit by then, or no record was delivered again. */
    void run(Duration time) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(time);
        int extra = 0;
        while (!first.isEmpty()
                || Instant.now().isBefore(end)
                || extra++ < MOST_FOR_A_DUPLICATE && !backlog.anyDuplicate()) {
            Fault fault = extra > 0 ? Fault.SERVICE_KILLED : first.isEmpty() ? any() : first.remove();
            scene.awaitMoreRecords(random.nextInt(LONGEST_PEACE));
            long inFlight =
                    backlog.awaitWork(SEVERAL_BATCHES, () -> scene.oracle().burst(SEVERAL_BATCHES));
            Instant begin = Instant.now();
            System.out.printf("conservation: %s %s, %,d records in flight%n", begin, fault, inFlight);
            fault.hit(scene, random);
            scene.instances().requireAlive();
            hits.merge(fault, 1, Integer::sum);
            System.out.printf(
                    "conservation: %s is over, after %.1f s%n",
                    fault, Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        }
    }

    private Fault any() {
        return Fault.values()[random.nextInt(Fault.values().length)];
    }

    /** How many of each kind hit while records were in flight. */
    Map<Fault, Integer> hits() {
        return hits;
    }
}
