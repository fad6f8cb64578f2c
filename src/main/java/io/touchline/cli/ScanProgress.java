package io.touchline.cli;

import io.touchline.topics.Progress;
import java.io.PrintStream;
import java.time.Duration;

/** Tells those who wait longer than two seconds how far it is, once in two seconds. */
final class ScanProgress implements Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final PrintStream err;
    private long lastLine = System.nanoTime();

    ScanProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void at(long read, long all) {
        long now = System.nanoTime();
        if (now - lastLine > BETWEEN.toNanos() && read < all) {
            lastLine = now;
            err.println("touchline: read " + read + " of " + all + " records");
        }
    }
}
