package io.touchline.schedule;

import java.time.Instant;

/**
 * What is known of a timed route by its id, whichever edit of it is loaded: whether it is paused, what it does now, and how
 * its last run went. Also sees to it that a run by hand and a regular one never overlap.
 */
final class RouteState {

    private boolean paused;
    /** Whether the next turn is to be taken in spite of a pause. */
    private boolean wanted;
    /** Whether an exchange by hand waits for its place, or has it. */
    private boolean asked;
    /** Whether it has it. */
    private boolean byHand;
    /** Regular exchanges under way. */
    private int regular;

    private Instant running;
    private Instant lastTick;
    private Run last;
    /** Runs that failed, up to now, one after the other. */
    private int failures;

    /** All of it at one moment. */
    record Snapshot(boolean paused, boolean wanted, Instant running, Run last, int failures) {}

    RouteState() {}

    /** As it was kept. */
    RouteState(boolean paused, Run last, int failures) {
        this.paused = paused;
        this.last = last;
        this.failures = failures;
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(paused, wanted, running, last, failures);
    }

    synchronized Instant lastTick() {
        return lastTick;
    }

    /** @return whether that changes anything */
    synchronized boolean pause(boolean now) {
        boolean changes = paused != now;
        paused = now;
        return changes;
    }

    /**
     * A tick has come. While a run by hand is under way it is left out: what it would do is being done. In a pause it goes on
     * only if an exchange by hand has found that it was not yet the route's turn.
     *
     * @return whether it may go on
     */
    synchronized boolean tick(Instant now) {
        lastTick = now;
        if (byHand || paused && (!wanted || asked)) {
            return false;
        }
        begin(now);
        regular++;
        return true;
    }

    /**
     * Somebody wants a run now, paused or not.
     *
     * @return false when one by hand is on its way already
     */
    synchronized boolean want() {
        if (asked) {
            return false;
        }
        asked = true;
        wanted = true;
        return true;
    }

    /** Whether an exchange by hand is still to come, or under way. */
    synchronized boolean isAsked() {
        return asked;
    }

    /** The wish is given up. */
    synchronized void unwant() {
        asked = false;
        wanted = false;
    }

    /** Waits until no regular run is under way, and keeps them away until {@link #handOver}. */
    synchronized void takeOver() throws InterruptedException {
        while (regular > 0) {
            wait();
        }
        byHand = true;
    }

    /** The exchange by hand is over. If it was not the route's turn, a run is still wanted. */
    synchronized void handOver() {
        byHand = false;
        asked = false;
    }

    synchronized void begin(Instant now) {
        running = now;
    }

    /**
     * An exchange that was let through is over.
     *
     * @param run null when it was not the route's turn
     * @return how many runs had failed in a row before
     */
    synchronized int end(boolean wasByHand, Run run) {
        if (!wasByHand) {
            regular--;
            notifyAll();
        }
        running = null;
        int before = failures;
        if (run != null) {
            wanted = false;
            last = run;
            failures = run.failed() ? failures + 1 : 0;
        }
        return before;
    }
}
