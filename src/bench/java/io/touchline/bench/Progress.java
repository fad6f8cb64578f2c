package io.touchline.bench;

import java.io.PrintStream;
import java.time.Duration;

/** Tells whoever waits for the benchmark what it does, at most once in ten seconds while it does the same. */
final class Progress {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final PrintStream out;
    private long last = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println("bench: " + line);
        out.flush();
        last = System.nanoTime();
    }

    /** Says how much of what is done, if it is time to. */
    void at(long done, long all, String what) {
        if (System.nanoTime() - last > PAUSE) {
            say("%,d of %,d %s".formatted(done, all, what));
        }
    }
}
