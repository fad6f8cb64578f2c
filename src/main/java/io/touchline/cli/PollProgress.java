package io.touchline.cli;

import io.touchline.pollreplay.ReplayProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells those who wait longer than two seconds how far it is, once in two seconds. */
final class PollProgress implements ReplayProgress {

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final PrintStream err;
    private long lastLine = System.nanoTime();

    PollProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void at(long polls, Instant time) {
        long now = System.nanoTime();
        if (now - lastLine > BETWEEN.toNanos()) {
            lastLine = now;
            err.println("touchline: " + polls + " polls, at " + time);
        }
    }
}
